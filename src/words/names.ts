import { offices } from '../lexicon/persons'
import { doubleSurnames, firmSurnames, noPersonEndings, noPersons, shortPersons } from '../lexicon/words'
import { every, FOREIGN, GIVEN, kindOf, SURNAME } from './characters'
import { MARK, PLAIN, type Pieces } from './pieces'

const titles = new Set([...offices, '记者'])
const DOT = '·'
const FEWEST_FOREIGN = 3
const MOST_FOREIGN = 12

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
 * The last piece of the Chinese name that begins at piece `i`, a surname, and goes on in single characters that the dictionary
 * could not place; `i` where none does.
 *
 *     > | 总书记|胡|锦|涛
 *               ^^^^^^
 */
export function chineseName(norm: string, pieces: Pieces, i: number): number {
  const { ends } = pieces
  const given = (j: number) => pieces.isSingle(j) && (kindOf(norm.charCodeAt(ends[j] - 1)) & GIVEN) !== 0
  if (!given(i + 1)) return i
  const last = given(i + 2) ? i + 2 : i + 1
  const isFirm = firmSurnames.has(norm[ends[i] - 1]) && last === i + 2
  return isFirm || isTitle(norm, pieces, i - 1) || isTitle(norm, pieces, last + 1) ? last : i
}

const isTitle = (norm: string, pieces: Pieces, i: number): boolean =>
  i >= 0 && i < pieces.length && titles.has(norm.slice(pieces.start(i), pieces.ends[i]))

/** The last piece of a foreign name that begins at piece `i`; `i` where none does. */
export function foreignName(norm: string, pieces: Pieces, i: number, tag: (word: string) => string | undefined): number {
  const { ends, kinds } = pieces
  const most = Math.min(pieces.length, i + MOST_FOREIGN)
  const foreign = (j: number) => j < most && kinds[j] === PLAIN && every(norm.slice(pieces.start(j), ends[j]), FOREIGN)
  let j = i
  let singles = 0
  while (pieces.isSingle(j) && foreign(j)) {
    singles++
    j++
  }
  let last = singles >= FEWEST_FOREIGN ? j - 1 : i
  // 卡尔·马克思: both sides of the dot
  const person = (j: number) => foreign(j) || (kinds[j] === PLAIN && tag(norm.slice(pieces.start(j), ends[j])) === 'nr')
  while (last + 2 < most && isDot(norm, pieces, last + 1) && person(last) && person(last + 2)) {
    last += 2
    while (last + 1 < most && foreign(last + 1)) last++
  }
  return last
}

const isDot = (norm: string, { ends, kinds }: Pieces, i: number): boolean => kinds[i] === MARK && norm[ends[i] - 1] === DOT
