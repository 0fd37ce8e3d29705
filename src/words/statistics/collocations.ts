import type { Word } from '../types'
import { logLikelihood } from './likelihood'
import { isContent, runs, top } from './terms'

export interface Collocation {
  words: [string, string]
  /** How often they stand together. */
  count: number
  /** G² of their meeting (Dunning 1993). */
  logLikelihood: number
  /** log₂ of how much oftener they meet than by chance (Church and Hanks 1990). */
  mutualInformation: number
}

export interface CollocationOptions {
  /** How far apart two words may stand: 1 is side by side. */
  window?: number
  min?: number
  limit?: number
  sort?: 'logLikelihood' | 'mutualInformation' | 'count'
  accept?: (form: string) => boolean
}

/** Pairs of words, in their order, that keep company oftener than chance would have it; no mark stands between them. */
export function collocations(
  words: readonly Word[],
  { window = 1, min = 3, limit = 100, sort = 'logLikelihood', accept = isContent }: CollocationOptions = {},
): Collocation[] {
  const pairs = new Map<string, Map<string, number>>()
  const firsts = new Map<string, number>()
  const seconds = new Map<string, number>()
  let all = 0
  for (const run of runs(words)) {
    for (let i = 0; i < run.length; i++) {
      for (let j = i + 1; j <= i + window && j < run.length; j++) {
        const [first, second] = [run[i], run[j]]
        all++
        firsts.set(first, (firsts.get(first) ?? 0) + 1)
        seconds.set(second, (seconds.get(second) ?? 0) + 1)
        if (!accept(first) || !accept(second)) continue
        let row = pairs.get(first)
        if (!row) pairs.set(first, (row = new Map()))
        row.set(second, (row.get(second) ?? 0) + 1)
      }
    }
  }
  const rows: Collocation[] = []
  for (const [first, row] of pairs) {
    for (const [second, count] of row) {
      if (count < min) continue
      const [f, s] = [firsts.get(first)!, seconds.get(second)!]
      const expected = (f * s) / all
      if (count <= expected) continue
      rows.push({
        words: [first, second],
        count,
        logLikelihood: logLikelihood(count, f, s, all),
        mutualInformation: Math.log2(count / expected),
      })
    }
  }
  return top(
    rows,
    limit,
    (row) => row[sort],
    (row) => row.words.join('\n'),
  )
}
