import type { Word } from '../types'
import { logLikelihood } from './likelihood'
import { count, isTerm, top } from './terms'

export interface Key {
  word: string
  /** How often it stands in the corpus studied, and in the one it is compared with. */
  count: number
  reference: number
  /** G² (Rayson and Garside 2000, Comparing Corpora using Frequency Profiling); below 3.84 it may be chance (p < 0.05). */
  logLikelihood: number
  /** log₂ of the ratio of relative frequencies (Hardie 2014): 1 is twice as often; what never occurs counts half a time. */
  logRatio: number
}

export interface KeynessOptions {
  min?: number
  limit?: number
  /** `positive`: words that the first corpus has oftener; `negative`: that it has more seldom; `both`. */
  direction?: 'positive' | 'negative' | 'both'
  accept?: (form: string) => boolean
}

/** The words by which a corpus differs from another. */
export function keyness(
  words: readonly Word[],
  reference: readonly Word[],
  { min = 3, limit = 100, direction = 'positive', accept = isTerm }: KeynessOptions = {},
): Key[] {
  const [here, there] = [count(words), count(reference)]
  const [size, otherSize] = [sum(here), sum(there)]
  const rows: Key[] = []
  for (const word of new Set([...here.keys(), ...there.keys()])) {
    const [a, b] = [here.get(word) ?? 0, there.get(word) ?? 0]
    if (a + b < min || !accept(word)) continue
    const logRatio = Math.log2((a || 0.5) / size / ((b || 0.5) / otherSize))
    if ((direction === 'positive' && logRatio <= 0) || (direction === 'negative' && logRatio >= 0)) continue
    const ll = logLikelihood(a, size, a + b, size + otherSize)
    rows.push({ word, count: a, reference: b, logLikelihood: ll, logRatio })
  }
  return top(
    rows,
    limit,
    (row) => row.logLikelihood,
    (row) => row.word,
  )
}

function sum(table: ReadonlyMap<string, number>): number {
  let total = 0
  for (const n of table.values()) total += n
  return total
}
