import { UnitTable } from '../text'

/** Classes of characters as the rules of this stage see them (in `norm`: one width, simplified). */

const HAN = 1
const ENDS = 2
const OPENS = 4
const CLOSES = 8
const PAUSES = 16
const DIGIT = 32
const LATIN = 64

const values = new Uint16Array(65536)
const mark = (characters: string, bit: number) => {
  for (let i = 0; i < characters.length; i++) values[characters.charCodeAt(i)] |= bit
}
for (let c = 0x3400; c < 0xa000; c++) values[c] = HAN
for (let c = 0xf900; c < 0xfb00; c++) values[c] = HAN
mark('〇', HAN)
for (let c = 0x30; c <= 0x39; c++) values[c] = DIGIT
for (let c = 0x41; c <= 0x5a; c++) values[c] = values[c + 32] = LATIN
mark('。!?;:.…', ENDS)
mark('“‘(《〈[〔【{<', OPENS)
mark('”’)》〉]〕】}>', CLOSES)
mark(',、', PAUSES)
const classOf = new UnitTable(values).reader()

export const isHan = (unit: number): boolean => (classOf(unit) & HAN) !== 0
export const isDigit = (unit: number): boolean => (classOf(unit) & DIGIT) !== 0
/** Han, a digit or a Latin letter: what stands inside a clause. */
export const isWord = (unit: number): boolean => (classOf(unit) & (HAN | DIGIT | LATIN)) !== 0
/** 。!?;: and the dots: what a sentence or a salutation ends with. */
export const isEnd = (unit: number): boolean => (classOf(unit) & ENDS) !== 0
export const isOpener = (unit: number): boolean => (classOf(unit) & OPENS) !== 0
export const isCloser = (unit: number): boolean => (classOf(unit) & CLOSES) !== 0
/** Comma and 顿号. */
export const isPause = (unit: number): boolean => (classOf(unit) & PAUSES) !== 0

/** What a marker is made of, and what it may begin with. */
const TO_TEN = 1
const NUMERAL = 2
const FIGURE = 4
const BEHIND_NUMERAL = 8
const BEHIND_FIGURE = 16
const SIGN = 32
const BRACKET = 64
const WORD = 128
const parts = new Uint8Array(65536)
const part = (characters: string, bits: number) => {
  for (let i = 0; i < characters.length; i++) parts[characters.charCodeAt(i)] |= bits
}
part('一二三四五六七八九十', TO_TEN | NUMERAL)
part('百零〇', NUMERAL)
part('0123456789', FIGURE)
part('、,.:是要章节条篇编款', BEHIND_NUMERAL)
part('、.):', BEHIND_FIGURE)
part('●■◆★※▲·•', SIGN)
for (let c = 0x2460; c <= 0x249b; c++) parts[c] = SIGN // ① … ⒛
part('([', BRACKET)
part('首其再最', WORD)
const DI = 0x7b2c

/** Where the run of units with one of these bits ends that begins at `at`; at most `most` of them. */
function runEnd(norm: string, at: number, bits: number, most: number): number {
  const limit = Math.min(norm.length, at + most)
  let end = at
  while (end < limit && (parts[norm.charCodeAt(end)] & bits) !== 0) end++
  return end
}

const bitsAt = (norm: string, at: number): number => (at < norm.length ? parts[norm.charCodeAt(at)] : 0)

/** (三) [12] */
function isBracketed(norm: string, at: number): boolean {
  const end = runEnd(norm, at + 1, TO_TEN | FIGURE, 3)
  return end > at + 1 && (norm[end] === ')' || norm[end] === ']')
}

/** Whether an enumeration marker (or a bullet) stands at `at`: 一、 第三条 (三) 12. ① ● 首先 其一 */
export function opensItem(norm: string, at: number): boolean {
  const unit = norm.charCodeAt(at)
  const bits = parts[unit]
  if (unit === DI || (bits & NUMERAL) !== 0) {
    const from = unit === DI ? at + 1 : at
    const end = runEnd(norm, from, NUMERAL, 4)
    return end > from && (bitsAt(norm, end) & BEHIND_NUMERAL) !== 0
  }
  if ((bits & FIGURE) !== 0) {
    const end = runEnd(norm, at, FIGURE, 3)
    return (bitsAt(norm, end) & BEHIND_FIGURE) !== 0 && (bitsAt(norm, end + 1) & FIGURE) === 0
  }
  if ((bits & BRACKET) !== 0) return isBracketed(norm, at)
  if ((bits & WORD) !== 0) return words.some((word) => norm.startsWith(word, at))
  return (bits & SIGN) !== 0
}
const words = ['首先', '其次', '再次', '最后', '其一', '其二', '其三', '其四', '其五', '其六']

/** Whether a marker that headings carry stands at `at`: 一、 (一) 第一章 1. — not 一是, 第一, */
export function opensHeading(norm: string, at: number): boolean {
  const unit = norm.charCodeAt(at)
  const bits = parts[unit]
  if (unit === DI) {
    const end = runEnd(norm, at + 1, NUMERAL | FIGURE, 4)
    return end > at + 1 && ('章节篇编条'.includes(norm[end] ?? ' ') || norm.startsWith('部分', end))
  }
  if ((bits & TO_TEN) !== 0) return endsNumber(norm, runEnd(norm, at, TO_TEN, 3))
  if ((bits & FIGURE) !== 0) {
    const end = runEnd(norm, at, FIGURE, 2)
    return endsNumber(norm, end) && (bitsAt(norm, end + 1) & FIGURE) === 0
  }
  return (bits & BRACKET) !== 0 && isBracketed(norm, at)
}

const endsNumber = (norm: string, at: number): boolean => norm[at] === '、' || norm[at] === '.'
