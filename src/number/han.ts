import { NumeralClass as is, numeralClass, numeralValue } from '../lexicon/numerals'
import { powerOfTen } from './decimal'

export interface HanReading {
  end: number
  /** Equal, but for 三五 and 十几. */
  low: number
  high: number
  /** Figures behind 点. */
  decimals: number
  /** Holds 百 or more. */
  big: boolean
  /** Begins with 百 千 万 亿 without a figure: 近千, 百万. */
  bare: boolean
  /** 几 or 数 stands for a figure. */
  vague: boolean
  /** Figures only: 二〇一〇. */
  string: boolean
}

const POINT = '点'.charCodeAt(0)
const BLANK = 32
const PAIR = '两'.charCodeAt(0)
const POINT_HANT = '點'.charCodeAt(0)

/**
 * A Chinese numeral at `at`: one walk, no way back.
 *
 *     > | 一万零五十   10050        > | 三万二     32000 (the place behind 万 is left out)
 *     > | 七八百       700…800      > | 十几       11…19
 *     > | 三十五点二   35.2         > | 二〇一〇   2010, a string of figures
 *
 * A last 万 or 亿 is read too, except behind a point: there it is left to the caller, who multiplies exactly.
 */
export function readHan(norm: string, at: number): HanReading | undefined {
  let i = at
  // closed sections (behind 万, 亿), the open section, and the figure that waits for its place; low and high walk together
  let total = 0
  let totalHigh = 0
  let section = 0
  let sectionHigh = 0
  let low = -1
  let high = -1
  let lastPlace = 9
  let lastScale = 99
  let gap = false
  let big = false
  let bare = false
  let vague = false
  let elided = 0
  let figures = 0

  for (; ; i++) {
    if (norm.charCodeAt(i) === BLANK && goesOn(norm, i, low < 0)) i++
    const c = norm.charCodeAt(i)
    const kind = numeralClass[c]
    if (kind === is.digit || kind === is.formal) {
      const d = numeralValue[c]
      if (kind === is.formal && i === at && !startsFormal(norm, at)) return undefined
      if (low < 0) {
        if (d === 0 && i > at) {
          if (gap) break
          gap = true
          continue
        }
        // 四百亿两个台阶: 两 closes no number
        if (c === PAIR && i > at && !startsFormal(norm, i)) break
        low = high = d
        figures = 1
        continue
      }
      // 半斤八两: 两 follows 一 only
      if (c === PAIR && low !== 1) break
      const next = numeralClass[norm.charCodeAt(i + 1)]
      const previous = low
      if (
        figures === 1 &&
        low === high &&
        !vague &&
        (d === previous + 1 || (previous === 3 && d === 5)) &&
        previous > 0 &&
        next !== is.digit
      ) {
        high = d
        figures = 2
        continue
      }
      if (section > 0 || total > 0 || lastScale < 99) break
      return readString(norm, at)
    }
    if (kind === is.some) {
      const next = numeralClass[norm.charCodeAt(i + 1)]
      if (low >= 0 || gap) break
      if (lastPlace === 1 && lastScale === 99) {
        low = 1
        high = 9
        vague = true
        i++
        break
      }
      if (i !== at || (next !== is.place && next !== is.scale)) break
      low = 2
      high = 9.9
      vague = true
      continue
    }
    if (kind === is.tens) {
      if (low >= 0 || lastPlace <= 1) break
      section += numeralValue[c] * 10
      sectionHigh += numeralValue[c] * 10
      lastPlace = 1
      continue
    }
    if (kind === is.place) {
      const power = numeralValue[c]
      if (power >= lastPlace || low === 0) break
      if (low < 0) {
        if (power > 1 && i > at) break
        if (power > 1) bare = true
        low = high = 1
      }
      section += low * powerOfTen(power)
      sectionHigh += high * powerOfTen(power)
      big ||= power > 1
      elided = gap ? 0 : power - 1
      lastPlace = power
      low = high = -1
      gap = false
      continue
    }
    if (kind === is.scale) {
      const power = numeralValue[c]
      if (low > 0) {
        section += low
        sectionHigh += high
      }
      let open = section
      let openHigh = sectionHigh
      if (open === 0 && total === 0) {
        if (i > at) break
        bare = true
        open = openHigh = 1
      }
      if (open === 0 && lastScale >= power) break
      if (lastScale < power) {
        total = (total + open) * powerOfTen(power)
        totalHigh = (totalHigh + openHigh) * powerOfTen(power)
      } else {
        total += open * powerOfTen(power)
        totalHigh += openHigh * powerOfTen(power)
      }
      big = true
      lastScale = power
      elided = power - 1
      section = sectionHigh = 0
      low = high = -1
      gap = false
      lastPlace = 9
      continue
    }
    break
  }
  if (i === at) return undefined
  // 零 with nothing behind it belongs to what follows
  if (gap && low < 0) i--
  if (low >= 0) {
    // 三万二, 一百五: the last figure counts in the place below
    const by =
      figures > 0 && !gap && !vague && elided > 0 && (lastPlace === 9 ? section === 0 : lastPlace > 1)
        ? powerOfTen(elided)
        : 1
    section += low * by
    sectionHigh += high * by
  }
  let value = total + section
  let valueHigh = totalHigh + sectionHigh
  const decimals = vague ? 0 : pointFigures(norm, i)
  if (decimals > 0) {
    let fraction = 0
    for (let k = i + 1; k <= i + decimals; k++) fraction = fraction * 10 + numeralValue[norm.charCodeAt(k)]
    value = value * powerOfTen(decimals) + fraction
    valueHigh = value
    i += 1 + decimals
  }
  return { end: i, low: value, high: valueHigh, decimals, big, bare, vague, string: false }
}

/** A stray blank inside a numeral: 四 百二十万, 四十八万 三千户; not 三十 五是. `open`: a figure may stand next. */
function goesOn(norm: string, blank: number, open: boolean): boolean {
  const next = numeralClass[norm.charCodeAt(blank + 1)]
  if (blank === 0 || numeralClass[norm.charCodeAt(blank - 1)] === is.none) return false
  if (next === is.place || next === is.scale) return true
  const second = numeralClass[norm.charCodeAt(blank + 2)]
  return open && next === is.digit && (second === is.place || second === is.scale)
}

/** 壹贰叁 are figures before 拾佰仟万亿 only: 陆 and 伍 are names as well. */
function startsFormal(norm: string, at: number): boolean {
  const kind = numeralClass[norm.charCodeAt(at + 1)]
  return kind === is.place || kind === is.scale
}

/** 二〇一〇: every figure counts for itself. */
function readString(norm: string, at: number): HanReading {
  let i = at
  let value = 0
  for (; numeralClass[norm.charCodeAt(i)] === is.digit; i++)
    if (i < at + 15) value = value * 10 + numeralValue[norm.charCodeAt(i)]
  return { end: i, low: value, high: value, decimals: 0, big: false, bare: false, vague: false, string: true }
}

/** How many figures stand behind 点; none in 三点二十分 (a clock) and 讲三点一是… (points). */
function pointFigures(norm: string, i: number): number {
  const c = norm.charCodeAt(i)
  if (c !== POINT && c !== POINT_HANT) return 0
  let end = i + 1
  while (end < i + 9 && numeralClass[norm.charCodeAt(end)] === is.digit) end++
  const count = end - i - 1
  const next = numeralClass[norm.charCodeAt(end)]
  if (count === 0 || next === is.digit || next === is.place) return 0
  if (count === 1 && '是要个個些定刻'.includes(norm[end] ?? '。') && norm[i + 1] === '一') return 0
  return count
}
