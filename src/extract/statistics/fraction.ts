import { NumeralClass, numeralClass } from '../../lexicon/numerals'
import { highOf, lowOf, type NumberReading, readNumber } from '../../number'
import { applyBounds } from './bounds'
import type { Figure, Reading, Source } from './figure'

const OF_PARTS = '分之'
const SIGNS = new Map([
  [100, '%'],
  [1000, '‰'],
  [10000, '‱'],
])

/**
 * 几分之几: a percentage where the parts are hundredths, thousandths …, else a fraction.
 *
 *     > | 百分之三十五点二   35.2 %      > | 三分之二   0.6667
 *     > | 百分之十至十五     10…15 %     > | 2/3以上    0.6667, over
 */
export function readParts(source: Source, n: NumberReading): Reading | undefined {
  const { norm, text } = source
  if (n.scale === 0 && norm[n.end] === '/') return readSlash(source, n)
  // 百分百
  if (n.bare && lowOf(n) === 100 && norm[n.end] === '分' && norm[n.end + 1] === '百')
    return close(source, n.start, n.end + 2, 'percent', 100, 100, '%')
  if (norm[n.end] !== OF_PARTS[0]) return undefined
  if (!norm.startsWith(OF_PARTS, n.end)) return readThird(source, n)
  const m = readNumber(norm, n.end + 2, text)
  if (!m) return { next: n.end + 2 }
  const parts = lowOf(n)
  const sign = n.bare || parts >= 1000 ? SIGNS.get(parts) : undefined
  if (!sign) {
    const value = lowOf(m) / parts
    return close(source, n.start, m.end, 'ratio', round(value), round(highOf(m) / parts), undefined, m)
  }
  let [low, high, end] = [lowOf(m), highOf(m), m.end]
  const to = /^[至到—~-]{1,2}(百分之|千分之|万分之)?/.exec(norm.slice(end, end + 6))
  const last = to && readNumber(norm, end + to[0].length, text)
  if (last && lowOf(last) > low && (to[1] || !'年月日号个'.includes(norm[last.end] ?? ' '))) {
    high = highOf(last)
    end = last.end
  }
  return close(source, n.start, end, 'percent', low, high, sign, m)
}

/** 三分一, 三分二, 四分一, as Hong Kong has it. */
function readThird(source: Source, n: NumberReading): Reading | undefined {
  const { norm } = source
  if (n.form !== 'han' || n.end !== n.start + 1 || norm[n.end] !== '分') return undefined
  const [parts, taken] = [lowOf(n), norm[n.end + 1] === '一' ? 1 : norm[n.end + 1] === '二' ? 2 : 0]
  const next = numeralClass[norm.charCodeAt(n.end + 2)]
  if (taken === 0 || (taken === 1 ? parts < 3 || parts > 5 : parts !== 3) || next !== NumeralClass.none)
    return undefined
  if ('秒钟一'.includes(norm[n.end + 2] ?? ' ')) return undefined
  return close(source, n.start, n.end + 2, 'ratio', round(taken / parts), round(taken / parts))
}

/** 1/3, 2/3: small and proper; 24/7 and 10/24 are none. */
function readSlash(source: Source, n: NumberReading): Reading | undefined {
  const m = readNumber(source.norm, n.end + 1, source.text)
  // 死亡率9.8/10万
  if (m && m.scale >= 4 && (lowOf(m) === 1e4 || lowOf(m) === 1e5))
    return close(source, n.start, m.end, 'ratio', lowOf(n), lowOf(n), source.text.slice(n.end, m.end))
  if (m?.form !== 'arabic' || m.low.power !== 0 || n.low.power !== 0 || m.scale > 0) return undefined
  const [a, b] = [lowOf(n), lowOf(m)]
  const after = source.norm[m.end] ?? ' '
  if (a <= 0 || a >= b || b > 10 || after === '/' || after === '.' || after === '年' || after === '月') return undefined
  return close(source, n.start, m.end, 'ratio', round(a / b), round(a / b), undefined)
}

function close(
  source: Source,
  start: number,
  end: number,
  kind: Figure['kind'],
  low: number,
  high: number,
  unit?: string,
  n?: NumberReading,
): Reading {
  const figure: Figure = {
    start,
    end,
    number: start,
    kind,
    low,
    high,
    isRange: low !== high,
    unit,
    approximation: n?.over ? 'over' : 'exact',
  }
  if (n?.vague) figure.vague = true
  applyBounds(source.norm, figure, source.start)
  return { figure, next: figure.end }
}

const round = (value: number) => Number(value.toPrecision(4))
