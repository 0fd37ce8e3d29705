import { offices } from '../lexicon/persons'
import { doubleSurnames, firmSurnames, noPersonEndings, noPersons, shortPersons } from '../lexicon/words'
import { every, FOREIGN, GIVEN, kindOf, SURNAME } from './characters'
import { DOT_MARK, hansOf, NAME, PLAIN, type Tape } from './tape'
import type { Word } from './types'

const titles = new Set([...offices, '记者'])
/** As many characters are a foreign name, where the dictionary has no word for them. */
export const FEWEST_FOREIGN = 3

/**
 * Where the surname of a person in the dictionary ends: 江泽民 1, 司马懿 2; 0 where `word` is no Chinese person's name.
 * Foreign names written by sound (马克思) have no such place.
 */
export function surnameLength(word: string, tag: (word: string) => string | undefined): number {
  const { length } = word
  if (length < 2 || length > 4 || (kindOf(word.charCodeAt(0)) & SURNAME) === 0) return 0
  if (length === 2) return shortPersons.has(word) ? 1 : 0
  if (noPersons.has(word) || noPersonEndings.has(word[length - 1]) || tag(word) !== 'nr') return 0
  if (doubleSurnames.has(word.slice(0, 2))) return 2
  if (length === 4) return 0
  return firmSurnames.has(word[0]) || (every(word.slice(1), GIVEN) && !every(word, FOREIGN)) ? 1 : 0
}

/**
 * Joins the names in a run of words of one character at the end of the tape, which the dictionary could not place; `next` is the
 * word that follows it, and `end` where the run ends in the text.
 *
 *     > | 总书记|胡|锦|涛|指出
 *               ^^^^^^
 */
export function joinNames(tape: Tape, run: number, end: number, next: string): void {
  const { norm, split } = tape.reading
  const { words } = tape
  const first = words.length - run
  for (let at = end - run; at < end - 1; at++) {
    const i = first + at - (end - run)
    const last = nameEnd(norm, at, end, words, i, next)
    if (last === at) continue
    const rest = words.splice(i).slice(last - at)
    const isChinese = last - foreignEnd(norm, at, last) > 0
    if (isChinese && split) tape.push(at, at + 1, NAME)
    tape.push(isChinese && split ? at + 1 : at, last, NAME)
    words.push(...rest)
    if (last === end) return
    tape.kind = PLAIN
    tape.start = end - 1
    joinNames(tape, end - last, end, next)
    return
  }
}

/**
 * Joins a surname at the end of the tape with `word`, a given name of the dictionary's that begins at `at`; where names are split it is
 * only tagged. False where the word has yet to be read.
 *
 *     > | 县长|张|志远
 *              ^^^^
 */
export function joinGiven(tape: Tape, word: string, at: number): boolean {
  const { words, reading } = tape
  if (tape.kind !== PLAIN || tape.start !== at - 1 || !every(word, GIVEN) || reading.tag(word) !== 'nr') return false
  const isTitled = words.length > 1 && titles.has(hansOf(words[words.length - 2]))
  if (!isTitled && !firmSurnames.has(reading.norm[at - 1])) return false
  if (!reading.split) tape.replace(1, at - 1, at + word.length, PLAIN, 'nr')
  else if (reading.pos) words[words.length - 1].pos = 'nr'
  return !reading.split
}

/** Where the name that begins at `at` ends; `at` where none does. */
function nameEnd(norm: string, at: number, end: number, words: readonly Word[], i: number, next: string): number {
  const bits = kindOf(norm.charCodeAt(at))
  const foreign = bits & FOREIGN ? foreignEnd(norm, at, end) : at
  if (foreign - at >= FEWEST_FOREIGN) return foreign
  if ((bits & SURNAME) === 0 || !isGiven(norm, at + 1, end)) return at
  const surname = norm[at]
  const last = isGiven(norm, at + 2, end) ? at + 3 : at + 2
  if (firmSurnames.has(surname) && last === at + 3) return last
  const isTitled = (i > 0 && titles.has(hansOf(words[i - 1]))) || (last === end && titles.has(next))
  return isTitled ? last : at
}

const isGiven = (norm: string, i: number, end: number) => i < end && (kindOf(norm.charCodeAt(i)) & GIVEN) !== 0

function foreignEnd(norm: string, at: number, end: number): number {
  while (at < end && kindOf(norm.charCodeAt(at)) & FOREIGN) at++
  return at
}

/** Joins `word` with the name and the dot before it: 卡尔|·|马克思. False where it is no name. */
export function joinBehindDot(tape: Tape, word: string, start: number): boolean {
  const { norm, tag } = tape.reading
  const person = (name: string) => every(name, FOREIGN) || tag(name) === 'nr'
  if (tape.kind === NAME) {
    if (!every(word, FOREIGN)) return false
    tape.replace(1, tape.start, start + word.length, NAME)
    return true
  }
  const { words } = tape
  if (tape.kind !== DOT_MARK || words.length < 2 || !person(word)) return false
  const first = hansOf(words[words.length - 2])
  const from = tape.start - first.length
  if (norm.slice(from, tape.start) !== first || !person(first)) return false
  tape.replace(2, from, start + word.length, NAME)
  return true
}
