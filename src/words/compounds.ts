import { offices } from '../lexicon/persons'
import { divided, dividingBeginnings, dividingEndings } from '../lexicon/words'
import { kindOf, SURNAME } from './characters'

const SHORT_ENDING = 2

/** Which characters begin a divided word of two: most words need no look into the list. */
const heads = new Uint8Array(65536)
for (const word of divided.keys()) if (word.length === 2) heads[word.charCodeAt(0)] = 1
const MEN = '们'.charCodeAt(0)

const titles = new Set(offices)

const NO_PLACES: readonly number[] = []

/** Where People's Daily cuts a word that the dictionary holds whole: 改革|开放, 沿海|地区, 同志|们. */
export function dividedAt(word: string): readonly number[] {
  const { length } = word
  if (length >= 3 && word.charCodeAt(length - 1) === MEN) return [length - 1]
  if (length === 2 && heads[word.charCodeAt(0)] === 0) return NO_PLACES
  const listed = divided.get(word)
  if (listed) return titles.has(word) ? NO_PLACES : listed
  if (length === 3) return dividingBeginnings.has(word[0]) || isAddress(word) ? [1] : NO_PLACES
  if (length < 4) return NO_PLACES
  for (let n = SHORT_ENDING; n <= 3 && length - n >= 2; n++)
    if (dividingEndings.has(word.slice(-n))) return [length - n]
  return NO_PLACES
}

/** 周|总理 */
const isAddress = (word: string): boolean => (kindOf(word.charCodeAt(0)) & SURNAME) !== 0 && titles.has(word.slice(1))
