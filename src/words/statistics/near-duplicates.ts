import { DiceCoefficient } from 'natural/lib/natural/distance/index.js'
import type { Word } from '../types'
import { formOf, isTerm } from './terms'

export interface NearDuplicate {
  /** Indices of the two documents, the earlier first. */
  a: number
  b: number
  /** Dice's coefficient of their pairs of characters: 1 is the same text. */
  similarity: number
}

export interface NearDuplicateOptions {
  /** How alike they must be. */
  threshold?: number
}

/** As many words make a shingle. */
const SHINGLE = 4
/** A shingle that stands in more documents than this is a formula, and no sign of copying. */
const MOST_DOCUMENTS = 50
/** Two texts are compared where they share this part of the shorter one's shingles. */
const SHARED = 0.1

/** Documents that are nearly the same text: those that share sequences of words are compared, character by character. */
export function nearDuplicates(
  documents: readonly (readonly Word[])[],
  { threshold = 0.8 }: NearDuplicateOptions = {},
): NearDuplicate[] {
  const texts = documents.map((words) => words.map(formOf).filter(isTerm))
  const joined = texts.map((words) => words.join(''))
  return candidates(texts)
    .map(([a, b]) => ({ a, b, similarity: DiceCoefficient(joined[a], joined[b]) }))
    .filter(({ similarity }) => similarity >= threshold)
    .sort((x, y) => y.similarity - x.similarity || x.a - y.a || x.b - y.b)
}

function candidates(texts: readonly string[][]): [number, number][] {
  const holders = new Map<string, number[]>()
  const sizes = texts.map((words, document) => {
    const shingles = new Set<string>()
    const length = Math.min(SHINGLE, words.length)
    for (let i = 0; length > 0 && i + length <= words.length; i++) shingles.add(words.slice(i, i + length).join('\n'))
    for (const shingle of shingles) {
      const held = holders.get(shingle)
      if (held) held.push(document)
      else holders.set(shingle, [document])
    }
    return shingles.size
  })
  const shared = new Map<number, number>()
  for (const held of holders.values()) {
    if (held.length > MOST_DOCUMENTS) continue
    for (let i = 0; i < held.length; i++)
      for (let j = i + 1; j < held.length; j++) {
        const pair = held[i] * texts.length + held[j]
        shared.set(pair, (shared.get(pair) ?? 0) + 1)
      }
  }
  const pairs: [number, number][] = []
  for (const [pair, n] of shared) {
    const [a, b] = [Math.floor(pair / texts.length), pair % texts.length]
    if (n >= SHARED * Math.min(sizes[a], sizes[b])) pairs.push([a, b])
  }
  return pairs
}
