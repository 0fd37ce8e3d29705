import type { Lines } from './lines'
import { isDigit, isEnd, isHan } from './signs'

const date = /[(〔]?(?:\d{4}|[〇零一二三四五六七八九十]{4}|20..|[xX]{2,4})年/y

function opensWithDate(norm: string, start: number, end: number): boolean {
  date.lastIndex = start
  return date.test(norm) && date.lastIndex <= end
}

/** A short line on the bottom of a text: an office or a name, and a date under it. */
export function isSignature(norm: string, lines: Lines, i: number): boolean {
  const start = lines.start[i]
  const end = lines.end[i]
  if (end - start > 30) return false
  const [first, last] = [norm[start], norm[end - 1]]
  if ((first === '(' || first === '〔') && (last === ')' || last === '〕')) return true
  if (end - start <= 16 && opensWithDate(norm, start, end)) return true
  for (let at = start; at < end; at++) {
    const unit = norm.charCodeAt(at)
    if (unit === 0x2c || (isEnd(unit) && unit !== 0x2e && unit !== 0x2026)) return false
  }
  return (
    i + 1 < lines.count &&
    lines.end[i + 1] - lines.start[i + 1] <= 18 &&
    opensWithDate(norm, lines.start[i + 1], lines.end[i + 1])
  )
}

export function isNameOrDate(norm: string, start: number, end: number): boolean {
  if (end - start <= 4) {
    for (let i = start; i < end; i++) if (!isHan(norm.charCodeAt(i))) return true
    return end - start >= 3 && end - start <= 4
  }
  return isDigit(norm.charCodeAt(start)) || opensWithDate(norm, start, end)
}
