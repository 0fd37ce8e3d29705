import type { Member } from './finding'

const ENUMERATOR =
  /^(?:第?[一二三四五六七八九十]{1,2}(?:是|要|,)|[①-⑳]|\d{1,2}[.)](?!\d)|\([一二三四五六七八九十\d]{1,2}\))\s?/
const BEGINS_ENUMERATOR = '第一二三四五六七八九十(0123456789①②③④⑤⑥⑦⑧⑨⑩'

/** Without blanks at its ends, without its enumerator (一是, ①) and the quotation marks around the whole. */
export function trimBlanks(norm: string, { start, end }: Member): Member {
  while (start < end && ' \n'.includes(norm[start])) start++
  while (end > start && ' \n'.includes(norm[end - 1])) end--
  if (start < end && BEGINS_ENUMERATOR.includes(norm[start])) {
    const enumerator = ENUMERATOR.exec(norm.slice(start, Math.min(end, start + 6)))
    if (enumerator) start += enumerator[0].length
  }
  if (norm[start] === '“' && norm[end - 1] === '”' && !norm.slice(start, end - 1).includes('”'))
    return { start: start + 1, end: end - 1 }
  return { start, end }
}
