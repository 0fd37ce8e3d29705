import { changes, lasting } from '../../lexicon/statistics'
import { lowOf, type NumberReading } from '../../number'
import type { Figure } from './figure'
import type { UnitReading } from './unit'

/**
 * Whether a Chinese numeral is a statistic: large ones are, small counts (两级政府, 一次) are a manner of speaking unless
 * something makes figures of them: a unit of measure, a bound, a range, a verb of change.
 */
export function isWeighty(
  norm: string,
  figure: Figure,
  n: NumberReading,
  unit: UnitReading | undefined,
  isRange: boolean,
): boolean {
  if (unit?.entry.arabic && !n.big) return false
  // 千亿级产业
  if (n.bare && unit?.word === '级') return false
  if (n.bare && !figure.isRange && figure.approximation === 'exact')
    return n.scale > 0 && !!unit && lowOf(n) >= 1e6 && unit.entry.kind !== 'duration'
  // 建国一百年
  if (figure.approximation === 'exact' && unit?.word === '年' && lowOf(n) === 100) return false
  if (n.big || n.vague || isRange || unit?.half) return true
  if (figure.kind === 'percent' || figure.kind === 'multiple' || figure.approximation !== 'exact') return true
  const value = lowOf(n)
  if (value >= 2 && (figure.kind === 'money' || figure.kind === 'measure')) return true
  if (!unit || value < 2) return false
  if (value > 10 && unit.word !== '年') return true
  if (figure.kind === 'duration' && lasting.before(norm, figure.start)) return true
  return isChanging(norm, figure)
}

/** 增加三名, 减少到五个, 由三个增加到五个. */
function isChanging(norm: string, figure: Figure): boolean {
  let at = figure.start
  if (norm[at - 1] === '由' || norm[at - 1] === '从') {
    for (let i = figure.end; i < figure.end + 8; i++) if ((changes.at(norm, i)?.word.length ?? 0) > 1) return true
    return false
  }
  if (FINAL.includes(norm[at - 1] ?? ' ')) at--
  return (changes.before(norm, at)?.word.length ?? 0) > 1
}

const FINAL = '到至为了'
