import { changes } from '../../lexicon/statistics'
import { readNumber } from '../../number'
import { isStop } from './characters'
import type { Figure, Source } from './figure'
import { unitWord } from './unit'

const REACH = 14
/** How long the noun between 每万人 and its figure may be. */
const NOUN = 8
const EACH = '每'.charCodeAt(0)
const PER_HEAD = '均'.charCodeAt(0)
const ENUMERATION_COMMA = '、'.charCodeAt(0)

/**
 * What a figure is counted per. 每 with a number, or with a unit of time right before the figure, is a part of it.
 *
 *     > | 每万人拥有医生24.6名   per 每万人, from 每
 *     > | 每日8万立方米          per 每日, from 每
 *     > | 每村补助3—5万元        per 每村
 *     > | 户均增收4300元         per 户
 */
export function withRate(source: Source, figure: Figure, floor: number): Figure {
  const { norm, text } = source
  const least = Math.max(floor, figure.start - REACH)
  for (let i = figure.start - 1; i >= least; i--) {
    const c = norm.charCodeAt(i)
    if (isStop(c) || c === ENUMERATION_COMMA) return figure
    if (c === PER_HEAD && '人户亩村'.includes(norm[i - 1] ?? ' ')) {
      figure.per ??= text[i - 1]
      return figure
    }
    if (c !== EACH) continue
    const n = readNumber(norm, i + 1, text)
    const unit = unitWord(norm, n ? n.end : i + 1)
    const end = unit ? (n ? n.end : i + 1) + unit.word.length : isTime(norm, i + 1, i + 3) ? i + 3 : i + 2
    if (end > figure.start) return figure
    figure.per ??= text.slice(i, end)
    const isCounted =
      n !== undefined &&
      unit !== undefined &&
      unit.value.kind !== 'duration' &&
      figure.kind !== 'percent' &&
      figure.start - end <= NOUN &&
      !changesBetween(norm, end, figure.start)
    if (isCounted || (end === figure.start && isTime(norm, i + 1, end))) figure.start = i
    return figure
  }
  return figure
}

/** 每万元能耗下降3.5% is a change, no rate. */
function changesBetween(norm: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((changes.at(norm, i)?.word.length ?? 0) > 1) return true
  return false
}

const TIMES = new Set(['日', '天', '年', '月', '周', '季', '季度', '小时', '分钟', '秒', '半年', '学期', '昼夜'])
const isTime = (norm: string, at: number, end: number) => TIMES.has(norm.slice(at, end))
