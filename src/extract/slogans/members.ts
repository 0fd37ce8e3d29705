import type { Member } from './finding'
import type { NumberFormula } from './numbers'
import { cut, MOST_CUTS, PARTINGS, type Parting, type Stretch } from './stretch'
import { trimEnds } from './trim'
import { trimBlanks } from './trim-member'
import { anchorsOf, holdWords } from './wording'

const LEAST_MEMBER = 2
const MOST_MEMBER = 60
const MOST_CLAUSE = 24

/** `whole`: the stretch is the list and nothing else (a bracket); `atEnd`: the list ends where the stretch ends. */
interface Place {
  readonly whole?: boolean
  readonly atEnd?: boolean
}

/**
 * The members of `formula` that `[from, to)` lists: as many as it says, parted alike.
 *
 *     领导班子好、党员队伍好、… 群众反映好的总体要求     五个好 → five, the last cut behind 好
 */
export function listedMembers(
  norm: string,
  from: number,
  to: number,
  formula: NumberFormula,
  place: Place = {},
): Member[] | null {
  const stretch = cut(norm, from, to)
  for (const count of formula.counts) {
    // 三严三实 has six members, or two where a bracket holds just two
    if (count < 2 || count > MOST_CUTS || (count !== formula.counts[0] && !place.whole)) continue
    const members = quotedMembers(norm, stretch, count) ?? partedMembers(norm, stretch, count, formula, place)
    if (members) return members
  }
  // 三查三看: three members that hold 查 and 看 each
  const { units } = formula
  const each = units.length > 1 && units.every((unit) => unit.count === units[0].count) ? units[0].count : 0
  if (each < 2 || each > MOST_CUTS || formula.counts.includes(each)) return null
  const members = partedMembers(norm, stretch, each, formula, place)
  return members?.every((m) => units.every(({ word }) => norm.slice(m.start, m.end).includes(word))) ? members : null
}

function partedMembers(
  norm: string,
  stretch: Stretch,
  count: number,
  formula: NumberFormula,
  place: Place,
): Member[] | null {
  for (const by of PARTINGS) {
    let partings = 0
    if ((stretch.all & by.parts) !== 0) for (const sign of stretch.signs) if ((sign & by.parts) !== 0) partings++
    if (!by.byClause && (partings < count - 2 || partings === 0)) continue
    // before a formula only a list within one sentence counts
    if (place.atEnd && !by.inSentence) break
    const run =
      (by.byClause ? wordedClauses(norm, stretch, count, formula) : null) ??
      findRun(norm, stretch, by, count, formula, place)
    if (!run) continue
    // commas part any clauses: before a formula only those that hold its words are its members
    if (place.atEnd && by.byComma && (formula.units.length === 0 || !holdWords(norm, run, formula))) continue
    const heads = run.map((member) => trimBlanks(norm, by.ofSentences ? firstClause(norm, member) : member))
    // in a bracket nothing leads in
    const members = place.whole ? heads : trimEnds(norm, heads, formula.units.flatMap(anchorsOf))
    if (members.every((m) => isMember(norm.slice(m.start, m.end)))) return members
  }
  return null
}

const isMember = (text: string) =>
  text.length >= LEAST_MEMBER && text.length <= MOST_MEMBER && text.includes('“') === text.includes('”')

/** “理性”、“规范”…: each member in quotes of its own. */
function quotedMembers(norm: string, { from, to, isQuoted }: Stretch, count: number): Member[] | null {
  if (!isQuoted) return null
  const members: Member[] = []
  let behind = from
  for (let i = from; i < to; i++) {
    if (norm[i] !== '“') continue
    let close = i + 1
    while (close < to && norm[close] !== '”' && norm[close] !== '\n') close++
    if (norm[close] !== '”' || close >= to) break
    if (members.length > 0 && !/^[、,和与及 ]{0,3}$/.test(norm.slice(behind, i))) {
      if (members.length === count) break
      members.length = 0
    }
    members.push(trimBlanks(norm, { start: i + 1, end: close }))
    behind = close + 1
    i = close
  }
  return members.length === count ? members : null
}

/**
 * The first run between stops, cut at its partings, that makes `count` members: of all of them, of the first alone where
 * the stretch is the list and nothing else, of the last alone where the list ends where the stretch ends.
 */
function findRun(
  norm: string,
  stretch: Stretch,
  by: Parting,
  count: number,
  formula: NumberFormula,
  place: Place,
): Member[] | null {
  const { cuts, signs } = stretch
  let first = 0
  for (let k = 0; k <= cuts.length; k++) {
    if (k < cuts.length && (signs[k] & by.stops) === 0) continue
    const isLast = k === cuts.length
    if (place.atEnd ? isLast : mayBeOf(signs, first, k, by, count)) {
      const run = runBetween(norm, stretch, first, k, by)
      const found = place.atEnd ? closest(norm, run, count, formula) : ofCount(norm, run, count, formula)
      if (found) return found
    }
    if (place.whole) return null
    first = k + 1
  }
  return null
}

/** Whether the run between cuts `first` and `last` has partings enough for one member less than `count`. */
function mayBeOf(signs: readonly number[], first: number, last: number, { parts }: Parting, count: number): boolean {
  let most = 1
  for (let k = first; k < last && most < count - 1; k++) if ((signs[k] & parts) !== 0) most++
  return most >= count - 1
}

/** The members between cut `first - 1` and cut `last`, those that hold anything. */
function runBetween(norm: string, stretch: Stretch, first: number, last: number, { parts }: Parting): Member[] {
  const { from, to, cuts, signs } = stretch
  const run: Member[] = []
  let start = first === 0 ? from : cuts[first - 1] + 1
  for (let k = first; k <= last; k++) {
    if (k < last && (signs[k] & parts) === 0) continue
    const end = k < cuts.length ? cuts[k] : to
    while (start < end && isBlank(norm.charCodeAt(start))) start++
    if (end > start) run.push({ start, end })
    start = end + 1
  }
  return run
}

const isBlank = (unit: number) => unit === 32 || unit === 10

/** The last `count` of a longer run where they hold the words. */
function closest(norm: string, run: Member[], count: number, formula: NumberFormula): Member[] | null {
  const last = run.slice(-count)
  return run.length > count && holdWords(norm, last, formula) ? last : ofCount(norm, run, count, formula)
}

/** A run of `count`; or of one less, whose last holds two joined by 和; or of more, of which `count` in a row hold the words. */
function ofCount(norm: string, run: Member[], count: number, formula: NumberFormula): Member[] | null {
  if (run.length === count) return run
  if (run.length === count - 1 && run.length > 0) return withLastParted(norm, run)
  if (run.length < count || run.length > count + 6) return null
  for (let i = 0; i + count <= run.length; i++) {
    const window = run.slice(i, i + count)
    if (holdWords(norm, window, formula)) return window
  }
  return null
}

/**
 * The clauses, wherever they stand, that begin or end with the word that is counted; what each is followed by is its comment.
 *
 *     就是用事业留人。要搭好平台;用感情留人,多些关心;用环境留人
 */
function wordedClauses(
  norm: string,
  { from, to, cuts }: Stretch,
  count: number,
  { units }: NumberFormula,
): Member[] | null {
  const word = units[0]?.word ?? ''
  if (units.length !== 1 || word.length < 2) return null
  const clauses: Member[] = []
  let start = from
  for (let k = 0; k <= cuts.length && clauses.length < count; k++) {
    const clause = trimBlanks(norm, { start, end: cuts[k] ?? to })
    start = (cuts[k] ?? to) + 1
    if (clause.end - clause.start <= word.length || clause.end - clause.start > MOST_CLAUSE) continue
    if (norm.startsWith(word, clause.start) || norm.endsWith(word, clause.end)) clauses.push(clause)
    if (norm[cuts[k] ?? to] === '\n') break
  }
  return clauses.length === count ? clauses : null
}

function withLastParted(norm: string, run: Member[]): Member[] | null {
  const { start, end } = trimBlanks(norm, run[run.length - 1])
  const joint = /^(.{2,})(?:以及|和|与|及)(?=.{2,})/.exec(norm.slice(start, Math.min(end, start + MOST_MEMBER)))
  if (!joint) return null
  return [...run.slice(0, -1), { start, end: start + joint[1].length }, { start: start + joint[0].length, end }]
}

function firstClause(norm: string, { start, end }: Member): Member {
  for (let i = start; i < end; i++) if (',。;:'.includes(norm[i])) return { start, end: i }
  return { start, end }
}
