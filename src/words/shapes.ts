import { offices } from '../lexicon/persons'
import { dividedWords, dividingBeginnings, dividingEndings, shortPersons } from '../lexicon/words'
import { HEAD, kindOf, markCharacters, NUMERAL, ORDINAL, SURNAME, TAIL } from './characters'
import { surnameLength } from './names'
import { numeralLength } from './numerals'

/** What a word of the dictionary is made of. */
export interface Shape {
  /** The words it parts into: 改革|开放; none where it is one. */
  parts: readonly string[]
  /** Whether all of these are words with nothing more to them. */
  plain: boolean
  /** How many of its characters are a numeral with something counted behind it: 二十|年 → 2. */
  numeral: number
  /** Surname and given name, where it is a person: 江|泽民. */
  person: readonly string[]
}

export const WHOLE: Shape = { parts: [], plain: true, numeral: 0, person: [] }
const titles = new Set(offices)
const MOST = 100_000

/** The long lists are read when the first engine starts, not when the module loads. */
let divided: ReadonlyMap<string, readonly number[]> | undefined

function listed(): ReadonlyMap<string, readonly number[]> {
  divided = dividedWords()
  for (const word of [...divided.keys(), ...shortPersons]) {
    if (word.length !== 2 || divided.get(word)?.length === 0) continue
    markCharacters([word[0]], HEAD)
    markCharacters([word[1]], TAIL)
  }
  return divided
}

/** Whether a word may have a shape: of those with two characters most are plain, and this tells it without a look into any list. */
export const mayHaveShape = (word: string, bits: number): boolean =>
  word.length > 2 ||
  (bits & (NUMERAL | ORDINAL)) !== 0 ||
  ((bits & HEAD) !== 0 && (kindOf(word.charCodeAt(1)) & TAIL) !== 0)

/** Tells the shapes of words, each worked out once. `tag` is the engine's. */
export function shaper(tag: (word: string) => string | undefined): (word: string) => Shape {
  const list = divided ?? listed()
  const known = new Map<string, Shape>()
  return shape

  function shape(word: string): Shape {
    let shape = known.get(word)
    if (shape === undefined) {
      if (known.size >= MOST) known.clear()
      known.set(word, (shape = shapeOf(word)))
    }
    return shape
  }

  function isPlain(part: string): boolean {
    const bits = kindOf(part.charCodeAt(0))
    return (bits & (NUMERAL | ORDINAL)) === 0 && (!mayHaveShape(part, bits) || shape(part) === WHOLE)
  }

  function shapeOf(word: string): Shape {
    const bits = kindOf(word.charCodeAt(0))
    const numeral = bits & (NUMERAL | ORDINAL) ? numeralLength(word) : 0
    const surname = bits & SURNAME ? surnameLength(word, tag) : 0
    const places = dividedAt(word, list)
    if (numeral + surname + places.length === 0) return WHOLE
    const parts = cutAt(word, places)
    return { parts, plain: parts.every(isPlain), numeral, person: cutAt(word, surname > 0 ? [surname] : []) }
  }
}

const cutAt = (word: string, places: readonly number[]): string[] =>
  places.length === 0 ? [] : [0, ...places].map((place, i) => word.slice(place, places[i]))

/** Where People's Daily cuts a word that the dictionary holds whole: 改革|开放, 沿海|地区, 同志|们. */
function dividedAt(word: string, list: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const { length } = word
  if (titles.has(word)) return []
  if (length > 2 && word.endsWith('们')) return [length - 1]
  const places = list.get(word)
  if (places) return places
  if (length === 3) return dividingBeginnings.has(word[0]) || isAddress(word) ? [1] : []
  for (const n of [2, 3]) if (length - n >= 2 && dividingEndings.has(word.slice(-n))) return [length - n]
  return []
}

/** 周|总理 */
const isAddress = (word: string): boolean => (kindOf(word.charCodeAt(0)) & SURNAME) !== 0 && titles.has(word.slice(1))
