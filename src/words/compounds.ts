import { divided, dividingBeginnings, dividingEndings } from '../lexicon/words'

const SHORT_ENDING = 2

/** Which first characters begin a divided word of two or three characters: most words need no look into the list. */
const heads = new Uint8Array(65536)
for (const word of divided.keys()) if (word.length < 4) heads[word.charCodeAt(0)] = 1
for (const beginning of dividingBeginnings) heads[beginning.charCodeAt(0)] = 1
const MEN = '们'.charCodeAt(0)

const NO_PLACES: readonly number[] = []

/** Where People's Daily cuts a word that the dictionary holds whole: 改革|开放, 沿海|地区, 同志|们. */
export function dividedAt(word: string): readonly number[] {
  const { length } = word
  if (length >= 3 && word.charCodeAt(length - 1) === MEN) return [length - 1]
  if (length < 4 && heads[word.charCodeAt(0)] === 0) return NO_PLACES
  const listed = divided.get(word)
  if (listed) return listed
  if (length === 3) return dividingBeginnings.has(word[0]) ? [1] : NO_PLACES
  if (length < 4) return NO_PLACES
  for (let n = SHORT_ENDING; n <= 3 && length - n >= 2; n++)
    if (dividingEndings.has(word.slice(-n))) return [length - n]
  return NO_PLACES
}
