/** Classes of characters as the rules of this stage see them (in `norm`: one width, simplified). */

const HAN = 1
const ENDS = 2
const OPENS = 4
const CLOSES = 8
const PAUSES = 16
const DIGIT = 32
const LATIN = 64

const table = new Uint8Array(65536)
const mark = (characters: string, bit: number) => {
  for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] |= bit
}
for (let c = 0x3400; c < 0xa000; c++) table[c] = HAN
for (let c = 0xf900; c < 0xfb00; c++) table[c] = HAN
mark('〇', HAN)
for (let c = 0x30; c <= 0x39; c++) table[c] = DIGIT
for (let c = 0x41; c <= 0x5a; c++) table[c] = table[c + 32] = LATIN
mark('。!?;:.…', ENDS)
mark('“‘(《〈[〔【{<', OPENS)
mark('”’)》〉]〕】}>', CLOSES)
mark(',、', PAUSES)

export const isHan = (unit: number): boolean => (table[unit] & HAN) !== 0
export const isDigit = (unit: number): boolean => (table[unit] & DIGIT) !== 0
/** Han, a digit or a Latin letter: what stands inside a clause. */
export const isWord = (unit: number): boolean => (table[unit] & (HAN | DIGIT | LATIN)) !== 0
/** 。!?;: and the dots: what a sentence or a salutation ends with. */
export const isEnd = (unit: number): boolean => (table[unit] & ENDS) !== 0
export const isOpener = (unit: number): boolean => (table[unit] & OPENS) !== 0
export const isCloser = (unit: number): boolean => (table[unit] & CLOSES) !== 0
/** Comma and 顿号. */
export const isPause = (unit: number): boolean => (table[unit] & PAUSES) !== 0

const marker =
  /第?[一二三四五六七八九十百零〇]{1,4}(?:[、,.:是要]|[章节条篇编款])|[([][一二三四五六七八九十\d]{1,3}[)\]]|\d{1,3}[、.):](?!\d)|[①-⒛]|[●■◆★※▲·•]|首先|其次|再次|最后|其[一二三四五六]/y

/** Whether an enumeration marker (or a bullet) stands at `at`. */
export function opensItem(norm: string, at: number): boolean {
  const unit = norm.charCodeAt(at)
  if (!startsMarker[unit]) return false
  marker.lastIndex = at
  return marker.test(norm)
}

const startsMarker = new Uint8Array(65536)
for (const c of '第一二三四五六七八九十百零〇([0123456789●■◆★※▲·•首其再最') startsMarker[c.charCodeAt(0)] = 1
for (let c = 0x2460; c <= 0x249b; c++) startsMarker[c] = 1

const heading =
  /(?:第[一二三四五六七八九十百零〇\d]{1,4}(?:部分|[章节篇编条])|[一二三四五六七八九十]{1,3}[、.]|[([][一二三四五六七八九十\d]{1,3}[)\]]|\d{1,2}[、.](?!\d))/y

/** Whether a marker that headings carry stands at `at`: 一、 (一) 第一章 1. — not 一是, 第一, */
export function opensHeading(norm: string, at: number): boolean {
  if (!startsMarker[norm.charCodeAt(at)]) return false
  heading.lastIndex = at
  return heading.test(norm)
}
