/** What is asked of single characters; codes are of the folded text. */

export const isFigure = (c: number): boolean => c >= 48 && c <= 57
export const isLetter = (c: number): boolean => (c >= 65 && c <= 90) || (c >= 97 && c <= 122)
export const isHan = (c: number): boolean => c >= 0x3400 && c < 0xa000

/** A question about single characters; in a closure the table is a constant for the compiler. */
export function oneOf(characters: string): (c: number) => boolean {
  const table = new Uint8Array(65536)
  for (const c of characters) table[c.charCodeAt(0)] = 1
  return (c) => table[c] === 1
}

/** Where a clause ends: a comma does it, 、 does not. */
export const isStop = oneOf(',;:。!?\n“”()《》〈〉[]【】…')
export const isSentenceStop = oneOf(';。!?\n')

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
