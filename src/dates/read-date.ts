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

/**
 * The date that begins at `start` of a normalised text, in any of the forms of print: 2010年5月7日, 二〇〇四年一月十六日,
 * 2010-05-07, 民国九十八年, 5月7日. null where none begins there, or one that cannot be (month 13).
 */
export function readDate(text: string, start: number): DateFound | null {
  const match = (form: RegExp) => {
    form.lastIndex = start
    return form.exec(text)
  }
  if (isDigit(text.charCodeAt(start)) && isDigit(text.charCodeAt(start - 1))) return null
  let m = match(ARABIC)
  if (m) return valid({ start, end: start + m[0].length, year: num(m[1]), month: num(m[2]), day: num(m[3]) })
  if ((m = match(NUMERIC)))
    return valid({ start, end: start + m[0].length, year: num(m[1]), month: num(m[3]), day: num(m[4]) })
  if ((m = match(ARABIC_MONTH)))
    return valid({ start, end: start + m[0].trimEnd().length, year: num(m[1]), month: num(m[2]) })
  if ((m = match(HAN)))
    return valid({
      start,
      end: start + m[0].length,
      year: m[1] ? hanYear(m[1]) : undefined,
      month: small(m[2]),
      day: small(m[3]),
    })
  if ((m = match(HAN_MONTH)))
    return valid({ start, end: start + m[0].trimEnd().length, year: hanYear(m[1]), month: small(m[2]) })
  if ((m = match(ROC)))
    return valid({
      start,
      end: start + m[0].trimEnd().length,
      year: rocYear(m[1]),
      month: small(m[2]),
      day: small(m[3]),
    })
  return null
}

const num = (s: string | undefined) => (s === undefined ? undefined : Number(s))

/** The first date that begins in `[start, end)`. */
export function findDate(text: string, start: number, end: number): DateFound | null {
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i)
    if (!(isDigit(c) || (c >= 0x3007 && hanStart.has(text[i])))) continue
    const found = readDate(text, i)
    if (found && found.end <= end) return found
    if (isDigit(c)) while (isDigit(text.charCodeAt(i + 1))) i++
  }
  return null
}
const hanStart = new Set([...'〇一二三四五六七八九十中民'])

/** ISO 8601, as precise as the date is; null without a year. */
export function isoDate(d: { year?: number; month?: number; day?: number }): string | null {
  if (d.year === undefined) return null
  const two = (n: number) => String(n).padStart(2, '0')
  return [String(d.year), d.month && two(d.month), d.month && d.day && two(d.day)].filter(Boolean).join('-')
}
