import type { Word } from '../types'
import { count, isTerm, top } from './terms'

export interface Dispersion {
  word: string
  count: number
  /** In how many parts it stands. */
  range: number
  /**
   * Deviation of proportions: 0 spread as the parts are long, near 1 all in one place.
   * DP = ½ Σ |share of the word − share of the text| (Gries 2008, Dispersions and adjusted frequencies in corpora).
   */
  dp: number
  /** Juilland's D: 1 even, 0 all in one part. D = 1 − V / √(n − 1), V the deviation of its relative frequencies over their mean. */
  juilland: number
}

export interface DispersionOptions {
  min?: number
  limit?: number
  accept?: (form: string) => boolean
}

/** How evenly words are spread over the parts of a corpus (documents, years, speakers), the most frequent words first. */
export function dispersion(
  parts: readonly (readonly Word[])[],
  { min = 3, limit = Infinity, accept = isTerm }: DispersionOptions = {},
): Dispersion[] {
  const tables = parts.map((part) => count(part)).filter((table) => table.size > 0)
  const sizes = tables.map((table) => [...table.values()].reduce((a, b) => a + b, 0))
  const size = sizes.reduce((a, b) => a + b, 0)
  const counts = new Map<string, number>()
  for (const table of tables) for (const [word, n] of table) counts.set(word, (counts.get(word) ?? 0) + n)
  const rows: Dispersion[] = []
  for (const [word, total] of counts) {
    if (total < min || !accept(word)) continue
    const here = tables.map((table) => table.get(word) ?? 0)
    const dp = here.reduce((deviation, n, i) => deviation + Math.abs(n / total - sizes[i] / size), 0) / 2
    rows.push({ word, count: total, range: here.filter((n) => n > 0).length, dp, juilland: juilland(here, sizes) })
  }
  return top(
    rows,
    limit,
    (row) => row.count,
    (row) => row.word,
  )
}

function juilland(counts: readonly number[], sizes: readonly number[]): number {
  const n = counts.length
  if (n < 2) return 1
  const relative = counts.map((c, i) => c / sizes[i])
  const mean = relative.reduce((a, b) => a + b, 0) / n
  const deviation = Math.sqrt(relative.reduce((a, r) => a + (r - mean) ** 2, 0) / n)
  return Math.max(0, 1 - deviation / mean / Math.sqrt(n - 1))
}
