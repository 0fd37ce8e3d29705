import { firstPlaces, leadingPlaces, rankFields, rankVerbs, wordsOfBefore } from '../../lexicon/statistics'
import { lowOf, type NumberReading, readNumber } from '../../number'
import { isHan, isStop, skipBlanks } from './characters'
import { dateEnd } from './date'
import type { Figure, Reading, Source } from './figure'
import { readUnit } from './unit'

/** How far back a word may stand that makes an ordinal a rank. */
const REACH = 24
const NEAR = 12
// 由第9位升至第4位
const isFrom = (c: string | undefined) => c === '由' || c === '从'
const isPlace = (word: string | undefined) => word === '位' || word === '名'

/**
 * An ordinal at `at` (on 第): a rank, or a number of things, which is no statistic.
 *
 *     > | 排名第17名 17      > | 居全省第五 5      > | 第21次集体学习, 第三产业, 第二,    none
 */
export function readOrdinal(source: Source, at: number): Reading {
  const { norm, text } = source
  const n = readNumber(norm, skipBlanks(norm, at + 1), text)
  if (!n) return { next: at + 1 }
  if (n.low.power < 0 || n.scale > 0) return { next: n.end }
  const date = dateEnd(norm, n)
  if (date) return { next: date }
  const unit = readUnit(source, n.end)
  const backwards = norm.startsWith('倒数', at - 2)
  const start = backwards ? at - 2 : at
  const end = isPlace(unit?.word) ? unit!.end : n.end
  const isOpen = isPhraseEnd(norm, end)
  const isRank =
    backwards ||
    (isPlace(unit?.word)
      ? (isOpen && n.form === 'arabic') || isFrom(norm[start - 1]) || isRanked(norm, start, REACH, source.start)
      : isOpen && !unit && isRanked(norm, start, NEAR, source.start))
  // 第三、四条: the numbers that follow are ordinals too
  if (!isRank) return { next: listEnd(norm, text, n) }
  const value = backwards ? -lowOf(n) : lowOf(n)
  return { figure: rank(start, end, value, isPlace(unit?.word) ? unit!.text : undefined), next: end }
}

/** 前10位, 前三名, 前50强: how far down a list counts. */
export function readLeading(source: Source, at: number): Reading {
  const { norm, text } = source
  if (wordsOfBefore.before(norm, at + 1)) return { next: at + 1 }
  const n = readNumber(norm, skipBlanks(norm, at + 1), text)
  if (!n || n.bare || n.vague) return { next: at + 1 }
  const unit = readUnit(source, n.end)
  if (isPlace(unit?.word)) return { figure: rank(at, unit!.end, lowOf(n), unit!.text), next: unit!.end }
  if (norm[n.end] === '强' && n.scale === 0)
    return { figure: rank(at, n.end + 1, lowOf(n), text[n.end]), next: n.end + 1 }
  // 跃居全省前三, 挤进前10
  if (!unit && n.scale === 0 && isPhraseEnd(norm, n.end) && isRanked(norm, at, NEAR, source.start, false))
    return { figure: rank(at, n.end, lowOf(n)), next: n.end }
  // 前11个月, 前三年: a period
  if (unit?.entry.kind === 'duration') return { next: unit.end }
  return { next: at + 1 }
}

/** 首位, 前列, where something is said to be placed there. */
export function readPlace(source: Source, at: number): Reading {
  const { norm, text } = source
  const found = firstPlaces.at(norm, at) ?? leadingPlaces.at(norm, at)
  if (!found) return { next: at + 1 }
  const end = at + found.word.length
  if (!isRanked(norm, at, NEAR, source.start, false)) return { next: end }
  if (leadingPlaces.at(norm, at)) return { figure: { ...rank(at, end, 0), noValue: true, vague: true }, next: end }
  const unit = norm[end - 1] === '位' ? text[end - 1] : undefined
  return { figure: rank(at, end, 1, unit), next: end }
}

const rank = (start: number, end: number, value: number, unit?: string): Figure => ({
  start,
  end,
  number: start,
  kind: 'rank',
  low: value,
  high: value,
  isRange: false,
  unit,
  approximation: 'exact',
})

/** A verb of placing in the clause before, or (`orField`) what is ranked or among whom. */
function isRanked(norm: string, at: number, reach: number, floor: number, orField = true): boolean {
  const least = Math.max(floor, at - reach)
  for (let i = at; i > least; i--) {
    if (isStop(norm.charCodeAt(i - 1))) return false
    if (rankVerbs.before(norm, i) || (orField && rankFields.before(norm, i))) return true
  }
  return false
}

const isPhraseEnd = (norm: string, end: number) => {
  const c = norm.charCodeAt(end)
  return Number.isNaN(c) || isStop(c) || !isHan(c) || '及和与的、且并以,'.includes(norm[end])
}

function listEnd(norm: string, text: string, n: NumberReading): number {
  let end = n.end
  while ('、,至到—-~和及'.includes(norm[end] ?? ' ')) {
    const m = readNumber(norm, end + 1, text)
    if (!m || m.scale > 0 || m.low.power < 0) break
    // 第一,3个村…
    if (norm[end] === ',' && m.form !== n.form) break
    if (readUnit({ norm, text, start: 0, end: norm.length }, m.end)?.entry.kind !== undefined && norm[end] === ',')
      break
    end = m.end
  }
  return end
}
