import { NumeralClass as is, numeralClass } from '../../lexicon/numerals'
import { boundsBefore, boundsOfScale } from '../../lexicon/statistics'
import { lowOf, readNumber } from '../../number'
import { applyBounds } from './bounds'
import type { Figure, Reading, Source } from './figure'
import { readUnit } from './unit'

/**
 * 半 at `at`.
 *
 *     > | 近一半   过半   半数以上   0.5      > | 半年多   半小时以内   0.5 年, 0.5 小时
 *
 * 半 before a noun (半导体), 上半年, 下半年, and half a year without a bound are none.
 */
export function readHalf(source: Source, at: number): Reading {
  const { norm } = source
  const before = norm[at - 1]
  if (before === '上' || before === '下' || before === '前' || before === '后') return { next: at + 1 }
  const isOne = before === '一' && numeralClass[norm.charCodeAt(at - 2)] === is.none
  const isMost = before === '大' && norm[at - 2] === '一'
  const start = isOne ? at - 1 : isMost ? at - 2 : at
  const unit = start === at ? readUnit(source, at + 1) : undefined
  if (unit && (unit.entry.kind === 'duration' || unit.entry.kind === 'measure')) {
    const figure = half(start, unit.end, unit.entry.kind, unit.text)
    const word = applyBounds(norm, figure, source.start, undefined, unit)
    return figure.approximation === 'exact' || word === '近' ? { next: unit.end } : { figure, next: figure.end }
  }
  const isNoun = norm[at + 1] === '数'
  const figure = half(start, isNoun ? at + 2 : at + 1, 'ratio')
  const bounded = boundsBefore.before(norm, start) ?? boundsOfScale.before(norm, start)
  if (start === at && !isNoun) {
    // 过半, 近半
    if (!bounded?.value.value || isWord(norm, figure.end)) return { next: at + 1 }
    figure.start -= bounded.word.length
    figure.approximation = bounded.value.value
    return { figure, next: figure.end }
  }
  applyBounds(norm, figure, source.start)
  if (isMost && figure.approximation === 'exact') figure.approximation = 'over'
  // 过半数
  if (isNoun && before === '过' && figure.approximation === 'exact') {
    figure.start--
    figure.approximation = 'over'
  }
  // 念到一半: a share has an owner, a bound or a verb
  const isShare =
    isNoun ||
    isMost ||
    figure.approximation !== 'exact' ||
    norm[figure.end] === '的' ||
    '占有达为过'.includes(norm[start - 1] ?? '到')
  return isShare ? { figure, next: figure.end } : { next: at + 1 }
}

const half = (start: number, end: number, kind: Figure['kind'], unit?: string): Figure => ({
  start,
  end,
  number: start,
  kind,
  low: 0.5,
  high: 0.5,
  isRange: false,
  unit,
  approximation: 'exact',
})

/** 半 begins a word: 半导体, 半岛, 半径. */
const isWord = (norm: string, end: number) => '导岛径天山途成决封球机透壁夜年个空信'.includes(norm[end] ?? '。')

/**
 * 翻 at `at`: 翻一番 doubles, 翻两番 quadruples; 翻番, 翻倍.
 *
 *     > | 翻了一番多   2, over
 */
export function readDoubling(source: Source, at: number): Reading {
  const { norm, text } = source
  // 实现两个翻番: a name for what doubles
  if (norm[at - 1] === '个') return { next: at + 2 }
  let i = at + 1
  if (norm[i] === '了' || norm[i] === '过') i++
  if (norm[i] === '番' || (norm[i] === '倍' && i === at + 1)) return multiple(source, at, i + 1, 1)
  const bound = boundsBefore.at(norm, i)
  if (bound) i += bound.word.length
  const n = readNumber(norm, i, text)
  if (!n || n.vague || norm[n.end] !== '番') return { next: i }
  const reading = multiple(source, at, n.end + 1, lowOf(n))
  if (bound?.value.value) reading.figure!.approximation = bound.value.value
  return reading
}

function multiple(source: Source, start: number, end: number, times: number): Reading {
  const { norm } = source
  const figure: Figure = {
    start,
    end,
    number: start,
    kind: 'multiple',
    low: 2 ** times,
    high: 2 ** times,
    isRange: false,
    approximation: 'exact',
  }
  if (norm[end] === '半') {
    figure.low = figure.high = Number((2 ** (times + 0.5)).toPrecision(5))
    figure.end++
  }
  if (norm[figure.end] === '多') {
    figure.end++
    figure.approximation = 'over'
  } else applyBounds(norm, figure, source.start)
  return { figure, next: figure.end }
}
