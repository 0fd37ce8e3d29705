import { NumeralClass, numeralClass } from '../../lexicon/numerals'
import { bases, basisEnds, changeNouns, changes } from '../../lexicon/statistics'
import type { Change, Span } from '../../model'
import { clauseStart, isStop } from './characters'
import type { Figure, Source } from './figure'
import { isLink } from './link'
import { among } from './sets'

/** How far a verb of change may stand from its figure: 扩大到原来的5倍, 减少排放160万吨. */
const REACH = 16
const CLAUSE = 40
const isTo = (c: string | undefined) => c === '到' || c === '至' || c === '为' || c === '成'
/** Between a figure and the one it changes to: 由76%变为88%. */
const LONGEST_GAP = 6
const links = new Set(['、', '和', '及', '与', '以及', '、和'])

/**
 * What the figures of one sentence say of change, by their place in `figures`.
 *
 *     > | 由76%提高到88%                 76 is where it began, 88 increase to, from 76
 *     > | 分别增长4.2%、11.5%和9.8%      increase by, all three
 */
export function findChanges({ norm, text }: Source, figures: readonly Figure[], floor: number): (Change | undefined)[] {
  const found: (Change | undefined)[] = []
  for (let i = 0; i < figures.length; i++) {
    if (found[i]) continue
    const figure = figures[i]
    const previous = i > 0 ? figures[i - 1] : undefined
    const least = previous ? previous.end : floor
    const own = doubled(norm, figure) ?? before(norm, text, figure, least, floor) ?? behind(norm, figure)
    if (own) {
      found[i] = own
      if (
        own.mode === 'to' &&
        previous &&
        beginsChange(norm, previous, floor) &&
        isOneClause(norm, previous.end, figure.start)
      )
        begin(norm, found, figures, i, own)
      continue
    }
    if (!previous || figure.start - previous.end > LONGEST_GAP) continue
    const gap = norm.slice(previous.end, figure.start)
    if (found[i - 1] && links.has(gap)) found[i] = withoutStart(found[i - 1]!)
    // 由76%变为88%: no verb tells the direction, the two values do
    else if (
      gap.length > 0 &&
      isTo(gap[gap.length - 1]) &&
      beginsChange(norm, previous, floor) &&
      previous.unit === figure.unit &&
      (figure.parts?.length ?? 0) < 3
    ) {
      const rises = figure.kind === 'rank' ? figure.low < previous.low : figure.low > previous.low
      const change: Change = { direction: rises ? 'increase' : 'decrease', mode: 'to' }
      found[i] = change
      begin(norm, found, figures, i, change)
    }
  }
  return found
}

/** 分别增长4.2%、11.5%: the same change, where it began left out. */
function withoutStart({ direction, mode, basis }: Change): Change {
  return basis === undefined ? { direction, mode } : { direction, mode, basis }
}

/** Marks the figures before `i` as where the changes that end at `i` and behind it began: one, or as many as there are ends. */
function begin(norm: string, found: (Change | undefined)[], figures: readonly Figure[], i: number, change: Change) {
  const isLinked = (k: number) =>
    k > 0 &&
    k < figures.length &&
    figures[k].start - figures[k - 1].end <= LONGEST_GAP &&
    links.has(norm.slice(figures[k - 1].end, figures[k].start))
  let size = 1
  while (isLinked(i - size) && isLinked(i + size)) size++
  for (let k = 0; k < size; k++) {
    const [first, last] = [figures[i - size + k], figures[i + k]]
    found[i - size + k] = { direction: change.direction, mode: 'from' }
    found[i + k] = { ...change }
    if (!first.isRange && (!last.unit || first.unit === last.unit)) found[i + k]!.from = first.low
  }
}

/** A verb of change may end so. */
const endsChange = among(changes.ends)

function before(norm: string, text: string, figure: Figure, least: number, floor: number): Change | undefined {
  const start = Math.max(least, figure.start - REACH)
  for (let i = figure.start; i > start; i--) {
    const c = norm.charCodeAt(i - 1)
    if (isStop(c)) return undefined
    if (!endsChange(c)) continue
    const found = changes.before(norm, i)
    if (!found || i - found.word.length < least) continue
    if (changeNouns.at(norm, i)) {
      // 新增产值80亿元, but 亏损额6.3亿元
      if (changes.before(norm, i - 1)) continue
      return undefined
    }
    const { word, value } = found
    const next = norm[i]
    const near = i === figure.start || (i + 1 === figure.start && (isTo(next) || next === '了' || next === '出'))
    if (word.length === 1 && !near) continue
    const from = clauseStart(norm, i - word.length, CLAUSE, floor)
    const clause = norm.slice(from, i - word.length)
    if (value.than && !clause.includes('比') && !clause.includes('较')) continue
    const to = isTo(next) || (word.length > 1 && isTo(word[word.length - 1]))
    // 增速居全省首位
    if (figure.kind === 'rank' && !to) return undefined
    const change: Change = { direction: value.direction, mode: to ? 'to' : 'by' }
    const basis = findBasis(norm, from, i - word.length)
    if (basis) change.basis = text.slice(...basis)
    return change
  }
  return undefined
}

/** 翻一番 says itself that it grows. */
const doubled = (norm: string, figure: Figure): Change | undefined =>
  changes.at(norm, figure.start) && figure.kind === 'multiple' ? { direction: 'increase', mode: 'by' } : undefined

/** 3.4%的增长, 5%的降幅. */
function behind(norm: string, figure: Figure): Change | undefined {
  if (norm[figure.end] !== '的') return undefined
  const found = changes.at(norm, figure.end + 1)
  return found && found.word.length > 1 && !found.value.than
    ? { direction: found.value.direction, mode: 'by' }
    : undefined
}

/** 由 or 从 before the figure, in its clause. */
function beginsChange(norm: string, figure: Figure, floor: number): boolean {
  const from = clauseStart(norm, figure.start, REACH, floor)
  for (let i = figure.start - 1; i >= from; i--) if (norm[i] === '由' || norm[i] === '从') return true
  return false
}

function isOneClause(norm: string, from: number, to: number): boolean {
  if (to - from > 24) return false
  for (let i = from; i < to; i++) if (isStop(norm.charCodeAt(i))) return false
  return true
}

const mayBeBasis = among('比较', bases.begins)

/** Where 同比, 年均, 比上年同期, 比2010年 stands. */
function findBasis(norm: string, from: number, to: number): Span | undefined {
  for (let i = from; i < to; i++) {
    if (!mayBeBasis(norm.charCodeAt(i))) continue
    const own = bases.at(norm, i)
    if (own && i + own.word.length <= to) return [i, i + own.word.length]
    if ((norm[i] !== '比' && norm[i] !== '较') || !isLink(norm, i)) continue
    if (norm[i + 5] === '年' && numeralClass[norm.charCodeAt(i + 1)] !== NumeralClass.none) return [i, i + 6]
    for (let k = i + 1; k < Math.min(to, i + 12); k++) {
      const end = basisEnds.at(norm, k)
      if (end && k + end.word.length <= to) return [i, k + end.word.length]
    }
  }
  return undefined
}
