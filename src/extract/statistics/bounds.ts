import type { Phrase } from '../../lexicon/phrases'
import { type Bound, boundsAfter, boundsBefore, boundsOfScale, boundsRemote } from '../../lexicon/statistics'
import type { NumberReading } from '../../number'
import { STOPS } from './characters'
import type { Figure } from './figure'
import { among } from './sets'
import type { UnitReading } from './unit'

const REMOTE_REACH = 14
const INCLUDED = '(含)'

/**
 * Approximators and bounds around a figure. Those that stand next to it become part of it.
 *
 *     > | 将近四千户   90分钟以内   不低于95%
 *         ^^^^^^^^^^ about
 *     > | 约占总数的41%
 *                   ^^^ about (the word stands off)
 *
 * `floor` is where the figure's block begins. Returns the word that stands before, if one does.
 */
export function applyBounds(
  norm: string,
  figure: Figure,
  floor: number,
  n?: NumberReading,
  unit?: UnitReading,
): string | undefined {
  const before = wordBefore(norm, figure, n?.bare ?? false, floor)
  const after = wordAfter(norm, figure, unit)
  if (before?.value.value) {
    figure.approximation = before.value.value
    if (n?.bare && figure.approximation === 'over' && boundsOfScale.before(norm, figure.start + before.word.length))
      figure.vague = true
  } else if (after) figure.approximation = after
  else if (figure.approximation === 'exact' && !before)
    figure.approximation = remote(norm, figure.start, floor) ?? 'exact'
  return before?.word
}

function wordBefore(norm: string, figure: Figure, bare: boolean, floor: number): Phrase<Bound> | undefined {
  const end = norm[figure.start - 1] === ' ' ? figure.start - 1 : figure.start
  // 大约 ends with 约, 节约 does too: the longest word decides
  const found = boundsBefore.before(norm, end) ?? (bare ? boundsOfScale.before(norm, end) : undefined)
  if (!found || end - found.word.length < floor) return undefined
  if (found.value.value) figure.start = end - found.word.length
  return found
}

function wordAfter(norm: string, figure: Figure, unit: UnitReading | undefined): Figure['approximation'] | undefined {
  let result: Figure['approximation'] | undefined
  for (let round = 0; round < 2; round++) {
    let at = norm[figure.end] === ' ' ? figure.end + 1 : figure.end
    if (norm[at] === '(' && norm.startsWith(INCLUDED, at)) at += INCLUDED.length
    const found = boundsAfter.at(norm, at)
    if (!found?.value.value || found.value.notBefore.includes(norm[at + found.word.length] ?? ' ')) return result
    // one character binds to a unit of extent only: 一年多, 3天内
    if (found.word.length === 1 && (!unit || figure.kind === 'count' || figure.kind === 'frequency')) return result
    figure.end = at + found.word.length
    result ??= found.value.value
  }
  return result
}

/** Nothing looks past it; and what a word may end with that bounds from afar. */
const bars = among(STOPS, '、0123456789')
const endsRemote = among(boundsRemote.ends)

/** An approximator earlier in the clause, with no number between. */
function remote(norm: string, at: number, floor: number): Figure['approximation'] | undefined {
  const least = Math.max(floor, at - REMOTE_REACH)
  for (let i = at; i > least; i--) {
    const c = norm.charCodeAt(i - 1)
    if (bars(c)) return undefined
    if (!endsRemote(c)) continue
    const found = boundsRemote.before(norm, i)
    if (found) return found.value.value ?? undefined
  }
  return undefined
}
