import { NumeralClass as is, numeralClass, numeralValue } from '../../lexicon/numerals'
import { boundsAfter, boundsBefore, boundsOfScale, numberNouns } from '../../lexicon/statistics'
import { units } from '../../lexicon/units'
import { half, highOf, lowOf, type NumberReading, readNumber, toNumber } from '../../number'
import { bareKind } from './bare'
import { applyBounds } from './bounds'
import { isFigure, isHan, isLetter, isStop, skipBlanks } from './characters'
import { codeEnd } from './code'
import { dateEnd } from './date'
import type { Figure, Reading, Source } from './figure'
import { readParts } from './fraction'
import { readRatio } from './ratio'
import { among } from './sets'
import { readUnit, type UnitReading } from './unit'
import { isVetoed } from './veto'
import { isWeighty } from './weight'

/**
 * What begins with a numeral at `at`: a quantity, a range of two, a percentage, a fraction, a ratio, or nothing of the kind.
 *
 *     > | 投资3—5万元          > | 260多万名        > | 由76%提高到88%
 *           ^^^^^^ range           ^^^^^^^^ over          ^^^       ^^^ two figures
 */
export function readQuantity(source: Source, at: number): Reading {
  const { norm, text } = source
  const n = readNumber(norm, at, text)
  // 人数百余
  if (!n || (n.vague && numberNouns.before(norm, at + 1))) return { next: at + 1 }
  if (n.form === 'arabic') {
    const past = codeEnd(norm, n)
    if (past) return { next: past }
  }
  // 百姓, 万众: a bare place is a number behind an approximator, as a part of a fraction, or before a unit (百万吨)
  if (
    n.bare &&
    n.end === at + 1 &&
    norm[n.end] !== '分' &&
    !boundsBefore.ends[norm.charCodeAt(at - 1)] &&
    !boundsOfScale.ends[norm.charCodeAt(at - 1)] &&
    !isBounded(norm, n.end)
  )
    return { next: n.end }
  const parts = readParts(source, n)
  if (parts) return parts
  const date = dateEnd(norm, n)
  if (date) return (norm[n.end] === ':' && readRatio(source, n, true)) || { next: Math.max(date, n.end) }
  const ratio = readRatio(source, n)
  if (ratio) return ratio

  const unit = readUnit(source, n.end)
  const range = readRange(source, n, unit)
  if (range) return range
  const shared = unit ? undefined : sharedUnit(source, n)
  if (shared) return finish(source, n, shared.unit, [lowOf(n, shared.scale), highOf(n, shared.scale)], at)
  return finish(source, n, unit, [lowOf(n), highOf(n)], at)
}

/** 千名左右. */
function isBounded(norm: string, at: number): boolean {
  const unit = units.at(norm, at)
  return unit !== undefined && boundsAfter.at(norm, at + unit.word.length)?.value.value === 'about'
}

const joins = among('、和与及或')

/** 快4.6和3.1个百分点, 分别为12、15和18个: the last of a row has the unit. */
function sharedUnit(source: Source, n: NumberReading): { unit: UnitReading; scale: number } | undefined {
  const { norm, text } = source
  if (n.form !== 'arabic' || n.scale > 0 || n.over || n.end >= norm.length || !joins(norm.charCodeAt(n.end)))
    return undefined
  if (n.low.power === 0 && !/分别[^,。;\n]*$/.test(norm.slice(Math.max(source.start, n.start - 30), n.start)))
    return undefined
  for (let at = n.end, i = 0; i < 4 && at < norm.length && joins(norm.charCodeAt(at)); i++) {
    const m = isFigure(norm.charCodeAt(at + 1)) ? readNumber(norm, at + 1, text) : undefined
    if (!m) return undefined
    const unit = dateEnd(norm, m) ? undefined : readUnit(source, m.end)
    if (unit) return { unit: { ...unit, end: n.end, over: false, half: false }, scale: m.scale }
    at = m.end
  }
  return undefined
}

/** 10%—15%, 3—5万元, 三到五年: the second number and what it makes of the first. */
function readRange(source: Source, n: NumberReading, unit: UnitReading | undefined): Reading | undefined {
  const { norm, text } = source
  const separator = separatorEnd(norm, unit ? unit.end : n.end)
  if (!separator || n.over || isPair(n)) return undefined
  const m = readNumber(norm, separator, text)
  if (!m || m.leadingZero) return undefined
  const word = isHan(norm.charCodeAt(separator - 1))
  if (word && m.bare) return undefined
  const date = dateEnd(norm, m)
  // 5—8月份, 11日至18日
  if (date) return unit ? undefined : { next: date }
  const second = readUnit(source, m.end)
  // 26至40万住屋单位: a scale will do
  if (!second && (unit || m.scale < 4 || n.scale > 0 || !bareKind(source, m))) return undefined
  if (unit && unit.text !== second?.text) return undefined
  // 从3家到5家 is a change, with both ends told
  if (unit && word && (norm[n.start - 1] === '从' || norm[n.start - 1] === '由')) return undefined
  const shared = n.scale === 0 && m.scale > 0 && !unit && toNumber(n.low) < toNumber(m.low) ? m.scale : n.scale
  const low = lowOf(n, shared)
  const high = highOf(m)
  if (low >= high) return undefined
  return finish(source, m, second, [low, high], n.start)
}

const isSeparator = among('至到-—~')

function separatorEnd(norm: string, at: number): number {
  const i = skipBlanks(norm, at)
  if (i >= norm.length || !isSeparator(norm.charCodeAt(i))) return 0
  const c = norm[i]
  if (c === '至' || c === '到') return isNumeral(norm, i + 1) ? i + 1 : 0
  const j = skipBlanks(norm, norm[i + 1] === c ? i + 2 : i + 1)
  return isNumeral(norm, j) ? j : 0
}

const isNumeral = (norm: string, at: number) => {
  const kind = numeralClass[norm.charCodeAt(at)]
  return kind >= is.arabic && kind <= is.place
}

/** The figure of number `n` (the last of a range) with its unit, or none where it is too slight to be one. */
function finish(
  source: Source,
  n: NumberReading,
  unit: UnitReading | undefined,
  [low, high]: [number, number],
  start: number,
): Reading {
  const { norm, text } = source
  const isRange = low !== high
  const next = unit ? unit.end : n.end
  if (unit?.entry.never) return { next }
  const bare = unit ? undefined : bareKind(source, n)
  if (!unit && !bare) return { next: n.end }
  let kind = unit ? unit.entry.kind : bare!
  const figure: Figure = {
    start,
    end: next,
    number: start,
    kind,
    low,
    high,
    isRange,
    // the sign in its one width
    unit: unit && unit.word.length === 1 && kind === 'percent' ? unit.word : unit?.text,
    approximation: n.over || unit?.over ? 'over' : n.vague || isPair(n) ? 'about' : 'exact',
  }
  if (unit) {
    if (unit.entry.tenths) Object.assign(figure, tenths(norm, unit, n, figure))
    else if (unit.half) figure.low = figure.high = low + toNumber(half)
    // 300万元人民币: the currency may be named behind 元
    const currency = unit.entry.currency ?? (kind === 'money' ? units.at(norm, unit.end)?.value.currency : undefined)
    if (currency) figure.currency = currency
    if (unit.per) figure.per = unit.per
  }
  kind = figure.kind
  if (n.vague) figure.vague = true
  sign(norm, figure, n, source.start)
  if (unit && !isRange && MONEY.includes(unit.word)) smallMoney(norm, figure)
  money(norm, text, figure, source.start)
  const before = applyBounds(norm, figure, source.start, n, unit)
  if (isVetoed(source, figure, n, unit, before)) return { next: figure.end }
  if (n.form === 'han' && !isWeighty(norm, figure, n, unit, isRange)) return { next: figure.end }
  return { figure, next: figure.end }
}

const isPair = (n: NumberReading) => n.high.digits !== n.low.digits || n.high.power !== n.low.power

/** 八成 80 %, 六成五 65 %, 三成半 35 %. */
function tenths(norm: string, unit: UnitReading, n: NumberReading, figure: Figure): Partial<Figure> {
  let low = lowOf(n, n.scale + 1)
  let high = highOf(n, n.scale + 1)
  let end = unit.end
  const rest = unit.half ? 5 : tenthsRest(norm, end)
  if (rest > 0) {
    low = high = low + rest
    if (!unit.half) end += norm.charCodeAt(end) <= 32 ? 2 : 1
  }
  return { low: figure.isRange && low === high ? figure.low * 10 : low, high, end, unit: '%' }
}

/** The figure behind 成, which a stray blank or break may part from it where the clause ends with it. */
function tenthsRest(norm: string, at: number): number {
  const isParted = norm.charCodeAt(at) <= 32
  const c = norm.charCodeAt(isParted ? at + 1 : at)
  const next = norm.charCodeAt(isParted ? at + 2 : at + 1)
  if (numeralClass[c] !== is.digit || numeralClass[next] !== is.none || (isParted && !isStop(next))) return 0
  return numeralValue[c]
}

/** A minus where one can stand: -1.6%, 为-22.5. */
function sign(norm: string, figure: Figure, n: NumberReading, floor: number) {
  if (norm[figure.start - 1] !== '-' || figure.start - 1 < floor || n.form !== 'arabic' || figure.isRange) return
  const c = norm.charCodeAt(figure.start - 2)
  if (figure.start - 2 >= floor && (isFigure(c) || isLetter(c) || norm[figure.start - 2] === '%')) return
  if (figure.kind !== 'percent' && figure.kind !== 'measure' && n.low.power === 0) return
  figure.start--
  figure.low = figure.high = -figure.low
}

const MONEY = ['元', '圆', '块']
const TENTH = '角毛'

/** 一百零六元五角, 3元2角5分: what follows on 元 belongs to it. */
function smallMoney(norm: string, figure: Figure) {
  for (const [place, signs] of [TENTH, '分'].entries()) {
    const n = numeralClass[norm.charCodeAt(figure.end)] === is.none ? undefined : readNumber(norm, figure.end)
    if (!n || n.scale > 0 || lowOf(n) > 9 || !signs.includes(norm[n.end] ?? ' ')) return
    figure.low = figure.high = Number((figure.low + lowOf(n) / 10 ** (place + 1)).toFixed(2))
    figure.end = n.end + 1
  }
}

const CURRENCY = '币'.charCodeAt(0)

/** 人民币100万元, ￥300, NT$2,000: the currency before the number. */
function money(norm: string, text: string, figure: Figure, floor: number) {
  const last = figure.start > floor ? norm.charCodeAt(figure.start - 1) : 0
  if (last === 0 || (isHan(last) && last !== CURRENCY)) return
  const before = norm.slice(Math.max(floor, figure.start - 4), figure.start)
  const symbol = /(?:US\$|NT\$|HK\$|[$¥￥€£]|人民币|港币|新台币)\s?$/.exec(before)
  if (!symbol) return
  figure.start -= symbol[0].length
  if (figure.kind === 'money') return
  figure.kind = 'money'
  figure.unit ??= text.slice(figure.start, figure.start + symbol[0].trim().length)
}
