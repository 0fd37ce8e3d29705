import { among } from './sets'

/** What is asked of single characters; codes are of the folded text. */

export const isFigure = (c: number): boolean => c >= 48 && c <= 57
export const isLetter = (c: number): boolean => (c >= 65 && c <= 90) || (c >= 97 && c <= 122)
export const isHan = (c: number): boolean => c >= 0x3400 && c < 0xa000

/** Where a clause ends: a comma does it, 、 does not. */
export const STOPS = ',;:。!?\n“”()《》〈〉[]【】…'
export const isStop = among(STOPS)
export const isSentenceStop = among(';。!?\n')

/** Past up to two blanks. */
export function skipBlanks(norm: string, at: number): number {
  let i = at
  while (i < at + 2 && norm.charCodeAt(i) === 32) i++
  return i
}

/** Where the clause around `at` begins, at most `reach` characters back. */
export function clauseStart(norm: string, at: number, reach: number, floor: number): number {
  const least = Math.max(floor, at - reach)
  let i = at
  while (i > least && !isStop(norm.charCodeAt(i - 1))) i--
  return i
}
