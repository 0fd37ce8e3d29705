import { boundsBefore, boundsOfScale, equalsVerbs, indexNouns } from '../../lexicon/statistics'
import type { StatisticKind } from '../../model'
import { lowOf, type NumberReading } from '../../number'
import { lastBefore } from '../look-back'
import { isHan, isStop } from './characters'
import type { Source } from './figure'

/**
 * What a number without a unit counts, or undefined where it is no quantity (12345热线, 页数:12).
 *
 *     > | 187万居民   基尼系数降到0.42   近3000群众   投工投劳2000余
 */
export function bareKind({ norm, start }: Source, n: NumberReading): StatisticKind | undefined {
  const isIndex = followsIndex(norm, n.start, start, n.low.power < 0)
  if (n.bare)
    return boundsOfScale.before(norm, n.start) || boundsBefore.before(norm, n.start) ? countIn(norm, n) : undefined
  if (n.vague) return undefined
  if (n.form === 'han')
    return n.big &&
      (n.scale >= 4 || lowOf(n) >= 1e4 || n.over || isIndex || boundsBefore.before(norm, n.start)?.value.value)
      ? 'count'
      : undefined
  if (isIndex && endsPhrase(norm, n.end)) return 'score'
  if (n.scale > 0 || n.grouped || (n.over && lowOf(n) >= 10)) return 'count'
  if (n.width > 1 && boundsBefore.before(norm, n.start)?.value.value && isHan(norm.charCodeAt(n.end))) return 'count'
  return undefined
}

/** 浏览量破亿: a noun follows, or the clause ends. */
const countIn = (norm: string, n: NumberReading): StatisticKind | undefined =>
  (n.scale >= 4 && isHan(norm.charCodeAt(n.end))) || (lowOf(n) >= 1e4 && isStop(norm.charCodeAt(n.end)))
    ? 'count'
    : undefined

/** 系数降到0.42, 指数为102.3, 得分9.6. */
function followsIndex(norm: string, at: number, floor: number, isDecimal: boolean): boolean {
  let i = at
  for (let round = 0; round < 2; round++) {
    const verb = equalsVerbs.before(norm, i) ?? boundsBefore.before(norm, i)
    if (!verb || i - verb.word.length < floor) break
    i -= verb.word.length
  }
  // 采购经理指数(PMI)为50.8
  if (norm[i - 1] === ')') i = Math.max(floor, lastBefore(norm, '(', i, 40))
  const noun = indexNouns.before(norm, i)
  if (noun) return noun.word.length > 1 || i < at || isDecimal
  return i < at && changedIndex(norm, i, floor)
}

/** The noun further left, behind 由0.45: 系数由0.45降到0.42. */
function changedIndex(norm: string, at: number, floor: number): boolean {
  for (let i = at; i > Math.max(floor, at - 16) && !isStop(norm.charCodeAt(i - 1)); i--) {
    const noun = indexNouns.before(norm, i)
    if (noun && noun.word.length > 1) return true
  }
  return false
}

const endsPhrase = (norm: string, end: number) => {
  const c = norm.charCodeAt(end)
  return Number.isNaN(c) || isStop(c) || c === 32 || norm[end] === '、' || isHan(c)
}
