import { NumeralClass as is, numeralClass, numeralValue } from '../lexicon/numerals'
import { units } from '../lexicon/units'
import { readArabic } from './arabic'
import { add, type Decimal, integer, powerOfTen, shift, toNumber } from './decimal'
import { readHan } from './han'

/** A number as it stands: its place, and its value without any loss. */
export interface NumberReading {
  start: number
  end: number
  form: 'arabic' | 'han'
  /** Without the last 万, 亿 … (`scale`, a power of ten): in 3—5万元 the first number takes it over. */
  low: Decimal
  high: Decimal
  scale: number
  /** 多 or 余 stands in it or right behind it. */
  over: boolean
  vague: boolean
  bare: boolean
  /** A Chinese numeral with 百 or more, or any number with 万, 亿. */
  big: boolean
  /** Figures only, no place and no scale: 2010, 二〇一〇; how many. 0 for other numbers. */
  width: number
  grouped: boolean
  leadingZero: boolean
}

export const lowOf = (n: NumberReading, scale = n.scale): number => toNumber(n.low, scale)
export const highOf = (n: NumberReading, scale = n.scale): number => toNumber(n.high, scale)

/**
 * The number that begins at `at` in `norm`, Arabic, Chinese or mixed: 7.2万, 4百余, 3亿5千万, 两千多万.
 * Whole units that begin with 千 or 百 are left alone: 120万千瓦 is 1,200,000 千瓦.
 */
export function readNumber(norm: string, at: number, text = norm): NumberReading | undefined {
  return numeralClass[norm.charCodeAt(at)] === is.arabic ? arabic(norm, at, text) : han(norm, at)
}

function arabic(norm: string, at: number, text: string): NumberReading | undefined {
  const first = readArabic(norm, at, text)
  if (!first) return undefined
  const n: NumberReading = {
    start: at,
    end: first.end,
    form: 'arabic',
    low: first,
    high: first,
    scale: 0,
    over: false,
    vague: false,
    bare: false,
    big: false,
    width: first.power === 0 ? first.width : 0,
    grouped: first.grouped,
    leadingZero: first.leadingZero,
  }
  if (
    numeralClass[norm.charCodeAt(n.end)] === is.some &&
    first.power === 0 &&
    first.digits % 10 === 0 &&
    first.digits > 0 &&
    isSome(norm, n.end)
  ) {
    // 20几个
    n.low = integer(first.digits + 1)
    n.high = integer(first.digits + 9)
    n.vague = true
    n.end++
  }
  more(norm, n)
  scales(norm, n)
  // 3亿5千万, 2万5千: a second, lower part
  while (n.scale > 0 && !n.over && numeralClass[norm.charCodeAt(n.end)] === is.arabic) {
    const next = readArabic(norm, n.end, text)!
    const part: NumberReading = { ...n, end: next.end, low: next, high: next, scale: 0 }
    scales(norm, part)
    if (part.scale >= n.scale || next.power < 0 || (part.scale === 0 && next.width !== n.scale)) break
    n.low = n.high = add(shift(n.low, n.scale - part.scale), next)
    n.scale = part.scale
    n.end = part.end
  }
  more(norm, n)
  if (n.over) scales(norm, n)
  if (n.scale > 0) {
    n.big = true
    n.width = 0
  }
  return n
}

function han(norm: string, at: number): NumberReading | undefined {
  const read = readHan(norm, at)
  if (!read) return undefined
  const { low, high, decimals, big, bare, vague, string } = read
  // the trailing zeros of 二十万 are its scale
  const scale = decimals > 0 ? 0 : trailingScale(norm, at, read.end)
  const lowest = scaled(low, scale, decimals)
  const n: NumberReading = {
    start: at,
    end: read.end,
    form: 'han',
    low: lowest,
    high: high === low ? lowest : scaled(high, scale, decimals),
    scale,
    over: false,
    vague,
    bare,
    big,
    width: string ? read.end - at : 0,
    grouped: false,
    leadingZero: false,
  }
  if (string) return n
  more(norm, n)
  // 十几万元
  if (decimals > 0 || n.over || vague) scales(norm, n)
  more(norm, n)
  return n
}

/** Ten times this is exact. */
const MOST_PLAIN = 1e14

/** A value without its scale; a part of 1.5万 is left where the scale was not whole. */
function scaled(value: number, scale: number, decimals: number): Decimal {
  const isPlain = scale === 0 && Number.isInteger(value) && value < MOST_PLAIN
  const digits = isPlain ? value : Math.round(value * 10) / powerOfTen(scale + 1)
  return Number.isInteger(digits)
    ? { digits, power: -decimals }
    : { digits: Math.round(digits * 10), power: -decimals - 1 }
}

const PLUS = 43

/** 多 and 余 behind the figures (not 余额); 来 before 万 and measure words only, behind a round ten. */
function more(norm: string, n: NumberReading) {
  const c = norm.charCodeAt(n.end)
  // 500+人次
  if (c === PLUS && n.form === 'arabic' && n.low.digits > 9 && units.at(norm, n.end + 1)) {
    n.end++
    n.over = true
  }
  if (numeralClass[c] !== is.more || n.over) return
  const next = norm.charCodeAt(n.end + 1)
  const isScale = numeralClass[next] === is.scale || numeralClass[next] === is.place
  const word = norm[n.end]
  if (word === '来' || word === '來') {
    if (lowOf(n) < 10 || lowOf(n) % 10 !== 0 || !(isScale || units.at(norm, n.end + 1))) return
  } else if (word === '多') {
    if (n.form === 'han' && !n.big && lowOf(n) < 10) return
    if (norm[n.end + 1] === '元' && norm[n.end + 2] === '化') return
  } else if (norm[n.end + 1] === '额' || norm[n.end + 1] === '姚' || (n.form === 'han' && lowOf(n) < 10)) return
  n.end++
  n.over = true
}

const TRILLION = /[元圆圓美港新日多余餘0-9]/

/** 万 亿 千 百 behind figures, unless they begin a unit (千瓦, 百分点). */
function scales(norm: string, n: NumberReading) {
  for (;;) {
    // 5个亿
    if (n.scale === 0 && norm[n.end] === '个' && norm[n.end + 1] === '亿') n.end++
    // 1368.40 亿元, 13 万吨: a stray blank before a scale with its unit
    else if (n.scale === 0 && n.form === 'arabic' && norm[n.end] === ' ' && isSpaced(norm, n.end + 1)) n.end++
    const c = norm.charCodeAt(n.end)
    const kind = numeralClass[c]
    if (kind !== is.scale && kind !== is.place) return
    const power = numeralValue[c]
    if (power === 1 || (n.scale > 0 && power === 12)) return
    // a lower power may stand before a higher only: 千万, 百亿, 万亿
    if (n.scale >= 4 && power !== 8) return
    if (n.scale > 0 && power <= n.scale && n.scale < 4) return
    // 兆 is 10¹² before money (Taiwan) and figures only, else a unit
    if (power === 12 ? !TRILLION.test(norm[n.end + 1] ?? '') : units.at(norm, n.end)) return
    n.scale += power
    n.end++
  }
}

/** 万 or 亿 behind a blank, and a unit behind it. */
const isSpaced = (norm: string, at: number): boolean =>
  (norm[at] === '万' || norm[at] === '亿') && !units.at(norm, at) && units.at(norm, at + 1) !== undefined

/** The power of ten of the 万, 亿, 千, 百 that a Chinese numeral ends with. */
function trailingScale(norm: string, at: number, end: number): number {
  let scale = 0
  for (let i = end - 1; i > at; i--) {
    const c = norm.charCodeAt(i)
    const kind = numeralClass[c]
    if (kind !== is.scale && !(kind === is.place && numeralValue[c] > 1)) break
    scale += numeralValue[c]
  }
  return scale
}

/** 几 behind Arabic figures: before a measure word or 万 only. */
function isSome(norm: string, at: number): boolean {
  return (
    (norm[at] === '几' || norm[at] === '幾') &&
    (numeralClass[norm.charCodeAt(at + 1)] === is.scale || units.at(norm, at + 1) !== undefined)
  )
}
