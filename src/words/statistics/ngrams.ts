import { NGrams } from 'natural/lib/natural/ngrams/index.js'
import type { Word } from '../types'
import { runs, top } from './terms'

export interface NGram {
  words: string[]
  count: number
}

export interface NGramOptions {
  /** How often it must stand there. */
  min?: number
  limit?: number
}

/** The sequences of `n` words that no mark parts, most frequent first. */
export function ngrams(words: readonly Word[], n: number, { min = 2, limit = Infinity }: NGramOptions = {}): NGram[] {
  const found = new Map<string, NGram>()
  for (const run of runs(words)) {
    for (const ngram of NGrams.ngrams(run, n)) {
      const key = ngram.join('\n')
      const row = found.get(key)
      if (row) row.count++
      else found.set(key, { words: ngram, count: 1 })
    }
  }
  const rows = [...found.values()].filter((row) => row.count >= min)
  return top(
    rows,
    limit,
    (row) => row.count,
    (row) => row.words.join('\n'),
  )
}
