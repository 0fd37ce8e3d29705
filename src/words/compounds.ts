import { offices } from '../lexicon/persons'
import { dividedWords, dividingBeginnings, dividingEndings } from '../lexicon/words'
import { kindOf, SURNAME } from './characters'

const titles = new Set(offices)
const MEN = '们'.charCodeAt(0)
const NO_PLACES: readonly number[] = []

/** The long lists are read when the first text is cut, not when the module loads. */
let divided: ReadonlyMap<string, readonly number[]> | undefined

/** Which characters begin a listed word of two. */
const heads = new Uint8Array(65536)
/** Which longer words may be in the list, by a hash of their characters: most need no look into it. */
const SIEVE = 1 << 18
const sieve = new Uint8Array(SIEVE)
/** Characters that end a dividing ending. */
const tails = new Uint8Array(65536)

function hash(word: string, length: number): number {
  let h = length
  for (let i = 0; i < length; i++) h = (Math.imul(h, 0x9e3b) + word.charCodeAt(i)) | 0
  return (h ^ (h >>> 13)) & (SIEVE - 1)
}

function load(): ReadonlyMap<string, readonly number[]> {
  divided = dividedWords()
  for (const word of divided.keys()) {
    if (word.length === 2) heads[word.charCodeAt(0)] = 1
    else sieve[hash(word, word.length)] = 1
  }
  for (const ending of dividingEndings) tails[ending.charCodeAt(ending.length - 1)] = 1
  return divided
}

/** Where People's Daily cuts a word that the dictionary holds whole: 改革|开放, 沿海|地区, 同志|们. */
export function dividedAt(word: string): readonly number[] {
  const { length } = word
  const list = divided ?? load()
  if (length === 2) return heads[word.charCodeAt(0)] === 1 ? (list.get(word) ?? NO_PLACES) : NO_PLACES
  if (word.charCodeAt(length - 1) === MEN) return [length - 1]
  const listed = sieve[hash(word, length)] === 1 ? list.get(word) : undefined
  if (listed) return titles.has(word) ? NO_PLACES : listed
  if (length === 3) return dividingBeginnings.has(word[0]) || isAddress(word) ? [1] : NO_PLACES
  if (tails[word.charCodeAt(length - 1)] === 0) return NO_PLACES
  for (const n of [2, 3]) if (length - n >= 2 && dividingEndings.has(word.slice(-n))) return [length - n]
  return NO_PLACES
}

/** 周|总理 */
const isAddress = (word: string): boolean =>
  (kindOf(word.charCodeAt(0)) & SURNAME) !== 0 && titles.has(word.slice(1))
