/** What is asked of single characters; codes are of the folded text. */

export const isFigure = (c: number): boolean => c >= 48 && c <= 57
export const isLetter = (c: number): boolean => (c >= 65 && c <= 90) || (c >= 97 && c <= 122)
export const isHan = (c: number): boolean => c >= 0x3400 && c < 0xa000

const stops = new Uint8Array(65536)
for (const c of ',;:。!?\n“”()《》〈〉[]【】…') stops[c.charCodeAt(0)] = 1
const sentenceStops = new Uint8Array(65536)
for (const c of ';。!?\n') sentenceStops[c.charCodeAt(0)] = 1

/** Where a clause ends: a comma does it, 、 does not. */
export const isStop = (c: number): boolean => stops[c] === 1
export const isSentenceStop = (c: number): boolean => sentenceStops[c] === 1

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
