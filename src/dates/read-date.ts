import { isDigit } from '../marks'

/** A date as written; `year` is missing in 5月7日. */
export interface DateFound {
  start: number
  end: number
  year?: number
  month?: number
  day?: number
}

const hanDigit = new Map([...'〇一二三四五六七八九'].map((c, i) => [c, i]))
hanDigit.set('零', 0)
hanDigit.set('○', 0)
hanDigit.set('O', 0)
hanDigit.set('0', 0)

const ARABIC = /(?:(\d{4}) ?年 ?)?(\d{1,2}) ?月 ?(\d{1,2}) ?日/y
const ARABIC_MONTH = /(\d{4}) ?年 ?(?:(\d{1,2}) ?月)?/y
const NUMERIC = /(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d)/y
const HAN =
  /(?:([一二两]?[〇○零O0一二三四五六七八九]{3,4}) ?年 ?)?([一二三四五六七八九十]{1,3}) ?月 ?([一二三四五六七八九十]{1,3}) ?日/y
const HAN_MONTH = /([一二][〇○零O0一二三四五六七八九]{3}) ?年 ?(?:([一二三四五六七八九十]{1,3}) ?月)?/y
/** The calendar of the Republic of China: year 1 is 1912. */
const ROC =
  /(?:中华民国|民国) ?(\d{1,3}|[一二三四五六七八九十百〇○零]{1,5}) ?年 ?(?:(\d{1,2}|[一二三四五六七八九十]{1,3}) ?月 ?(?:(\d{1,2}|[一二三四五六七八九十]{1,3}) ?日)?)?/y

const hanYear = (s: string) => [...s].reduce((n, c) => n * 10 + (hanDigit.get(c) ?? 0), 0)

/** 十, 十二, 三十一 */
function small(s: string | undefined): number | undefined {
  if (s === undefined) return undefined
  if (isDigit(s.charCodeAt(0))) return Number(s)
  const [tens, ones] = s.includes('十') ? s.split('十') : ['', s]
  const ten = s.includes('十') ? (tens ? (hanDigit.get(tens) ?? 0) : 1) * 10 : 0
  if (s.includes('百')) return undefined
  return ten + (ones ? [...ones].reduce((n, c) => n * 10 + (hanDigit.get(c) ?? 0), 0) : 0)
}

function rocYear(s: string): number {
  if (isDigit(s.charCodeAt(0))) return Number(s) + 1911
  if (s.length >= 2 && !/[十百]/.test(s)) return hanYear(s) + 1911 // 一一○年
  const [hundreds, rest] = s.includes('百') ? s.split('百') : ['', s]
  return (hundreds ? (hanDigit.get(hundreds) ?? 1) : 0) * 100 + (small(rest.replace('〇', '') || '〇') ?? 0) + 1911
}

const valid = (d: DateFound): DateFound | null =>
  (d.year === undefined || (d.year >= 1900 && d.year <= 2100)) &&
  (d.month === undefined || (d.month >= 1 && d.month <= 12)) &&
  (d.day === undefined || (d.day >= 1 && d.day <= 31))
    ? d
    : null

const FIGURE = 1
const HAN_FIGURE = 2
const ERA = 4
const ZERO = 8
/** By unit: what kind of date may begin with it. */
const begins = new Uint8Array(65536)
for (const c of '0123456789') begins[c.charCodeAt(0)] = FIGURE
for (const c of '〇○零O一二三四五六七八九十两') begins[c.charCodeAt(0)] = HAN_FIGURE
for (const c of '中民') begins[c.charCodeAt(0)] = ERA
// 0 may also stand for 〇
begins[48] |= ZERO

const YEAR = '年'.charCodeAt(0)
const MONTH = '月'.charCodeAt(0)
const BLANK = 32

/** The unit behind the run of up to five figures of one kind that begins at `start`, and behind a blank; -1 at the end. */
function behindFigures(text: string, start: number, kind: number): number {
  let at = start
  while (at < text.length && at < start + 5 && (begins[text.charCodeAt(at)] & kind) !== 0) at++
  if (at < text.length && text.charCodeAt(at) === BLANK) at++
  return at < text.length ? text.charCodeAt(at) : -1
}

/** Whether 年, 月 or the stop of a numeric date stands where one has to stand: the cheap test before the forms. */
function mayBegin(text: string, start: number): boolean {
  const kind = begins[text.charCodeAt(start)]
  if (kind === 0) return false
  if (kind === ERA) return text.startsWith('民国', start) || text.startsWith('中华民国', start)
  if (kind === HAN_FIGURE || kind === (FIGURE | ZERO)) {
    const next = behindFigures(text, start, HAN_FIGURE | ZERO)
    if (next === YEAR || next === MONTH) return true
    if (kind === HAN_FIGURE) return false
  }
  const next = behindFigures(text, start, FIGURE)
  return next === YEAR || next === MONTH || next === 0x2d || next === 0x2e || next === 0x2f
}

/**
 * The date that begins at `start` of a normalised text, in any of the forms of print: 2010年5月7日, 二〇〇四年一月十六日,
 * 2010-05-07, 民国九十八年, 5月7日. null where none begins there, or one that cannot be (month 13).
 */
export function readDate(text: string, start: number): DateFound | null {
  if (start >= text.length || !mayBegin(text, start)) return null
  const kind = begins[text.charCodeAt(start)]
  if ((kind & FIGURE) !== 0) {
    if (start > 0 && isDigit(text.charCodeAt(start - 1))) return null
    const found = readFigures(text, start)
    if (found !== undefined) return found
  }
  return kind === FIGURE ? null : kind === ERA ? readEra(text, start) : readHan(text, start)
}

const match = (form: RegExp, text: string, start: number) => {
  form.lastIndex = start
  return form.exec(text)
}

/** undefined where there is no form of a date; null where it cannot be one. */
function readFigures(text: string, start: number): DateFound | null | undefined {
  let m = match(ARABIC, text, start)
  if (m) return valid({ start, end: start + m[0].length, year: num(m[1]), month: num(m[2]), day: num(m[3]) })
  if ((m = match(NUMERIC, text, start)))
    return valid({ start, end: start + m[0].length, year: num(m[1]), month: num(m[3]), day: num(m[4]) })
  if ((m = match(ARABIC_MONTH, text, start)))
    return valid({ start, end: start + m[0].trimEnd().length, year: num(m[1]), month: num(m[2]) })
  return undefined
}

function readHan(text: string, start: number): DateFound | null {
  let m = match(HAN, text, start)
  if (m)
    return valid({
      start,
      end: start + m[0].length,
      year: m[1] ? hanYear(m[1]) : undefined,
      month: small(m[2]),
      day: small(m[3]),
    })
  if ((m = match(HAN_MONTH, text, start)))
    return valid({ start, end: start + m[0].trimEnd().length, year: hanYear(m[1]), month: small(m[2]) })
  return null
}

function readEra(text: string, start: number): DateFound | null {
  const m = match(ROC, text, start)
  return (
    m &&
    valid({
      start,
      end: start + m[0].trimEnd().length,
      year: rocYear(m[1]),
      month: small(m[2]),
      day: small(m[3]),
    })
  )
}

const num = (s: string | undefined) => (s === undefined ? undefined : Number(s))

/** The first date that begins in `[start, end)`. */
export function findDate(text: string, start: number, end: number): DateFound | null {
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i)
    if (mayStart[c] === 0) continue
    const found = readDate(text, i)
    if (found && found.end <= end) return found
    if (isDigit(c)) while (i + 1 < end && isDigit(text.charCodeAt(i + 1))) i++
  }
  return null
}
/** What a date begins with that is looked for. */
const mayStart = new Uint8Array(65536)
for (const c of '0123456789〇一二三四五六七八九十中民') mayStart[c.charCodeAt(0)] = 1

/** ISO 8601, as precise as the date is; null without a year. */
export function isoDate(d: { year?: number; month?: number; day?: number }): string | null {
  if (d.year === undefined) return null
  const two = (n: number) => String(n).padStart(2, '0')
  return [String(d.year), d.month && two(d.month), d.month && d.day && two(d.day)].filter(Boolean).join('-')
}
