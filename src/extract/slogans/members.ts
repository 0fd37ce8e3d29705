import type { Member } from './finding'
import type { NumberFormula, Unit } from './numbers'
import { trimEnds } from './trim'

/** Which punctuation parts the members of a list, and which ends it: tried in this order. */
const PARTINGS: readonly (readonly [parting: string, stop: string])[] = [
  ['、', ',。;:!?\n'],
  [',', '。;!?\n'],
  ['、,', '。;!?\n'],
  [';', '。\n'],
  ['。;', '\n'],
  ['、,;', '。\n'],
]

const LEAST_MEMBER = 2
const MOST_MEMBER = 60

/**
 * The members of `formula` that `[from, to)` lists: as many as it says, parted alike.
 *
 *     领导班子好、党员队伍好、… 群众反映好的总体要求     五个好 → five, the last cut behind 好
 *
 * `whole`: the stretch is the list and nothing else (a bracket); `atEnd`: the list ends where the stretch ends.
 */
export function listedMembers(
  norm: string,
  from: number,
  to: number,
  formula: NumberFormula,
  { whole = false, atEnd = false } = {},
): Member[] | null {
  for (const count of formula.counts) {
    // 三严三实 has six members, or two where a bracket holds just two
    if (count < 2 || (count !== formula.counts[0] && !whole)) continue
    const quoted = quotedMembers(norm, from, to, count)
    if (quoted) return quoted
    for (const [parting, stop] of PARTINGS) {
      if (atEnd && stop.length < 5) break
      const run = findRun(runs(norm, from, to, parting, stop), count, norm, { whole, atEnd }, formula)
      if (!run) continue
      const heads = parting.includes('。') || parting === ';' ? run.map((member) => firstClause(norm, member)) : run
      const members = trimEnds(norm, heads, formula.units.flatMap(anchorsOf))
      if (members.every((m) => isMember(norm.slice(m.start, m.end)))) return members
    }
  }
  return null
}

/** What a member of the unit is likely to hold: 好 of 五个好, 型 of 六型机关. */
const anchorsOf = ({ word }: Unit) => (word.length > 1 ? [word, word[0]] : [word])

const isMember = (text: string) =>
  text.length >= LEAST_MEMBER && text.length <= MOST_MEMBER && text.includes('“') === text.includes('”')

/** “理性”、“规范”…: each member in quotes of its own. */
function quotedMembers(norm: string, from: number, to: number, count: number): Member[] | null {
  const members: Member[] = []
  let behind = from
  for (let open = norm.indexOf('“', from); open >= 0 && open < to; open = norm.indexOf('“', behind)) {
    const close = norm.indexOf('”', open)
    if (close < 0 || close >= to) break
    if (members.length > 0 && close > open && !/^[、,和与及 ]{0,3}$/.test(norm.slice(behind, open))) {
      if (members.length === count) break
      members.length = 0
    }
    members.push(trimBlanks(norm, { start: open + 1, end: close }))
    behind = close + 1
  }
  return members.length === count ? members : null
}

/** The stretches between stops, each cut at its partings. */
function* runs(norm: string, from: number, to: number, parting: string, stop: string): Generator<Member[]> {
  let run: Member[] = []
  let start = from
  for (let i = from; i <= to; i++) {
    const c = i < to ? norm[i] : '\n'
    const isParting = i < to && parting.includes(c)
    if (!isParting && i < to && !stop.includes(c)) continue
    const piece = trimBlanks(norm, { start, end: i })
    if (piece.end > piece.start) run.push(piece)
    start = i + 1
    if (isParting) continue
    if (run.length > 0) yield run
    run = []
  }
}

function findRun(
  all: Iterable<Member[]>,
  count: number,
  norm: string,
  { whole, atEnd }: { whole: boolean; atEnd: boolean },
  formula: NumberFormula,
): Member[] | null {
  let last: Member[] | null = null
  for (const run of all) {
    if (!atEnd) {
      const found = ofCount(run, count, norm, formula)
      if (found) return found
      if (whole) return null
    }
    last = run
  }
  if (!atEnd || !last) return null
  return last.length > count && holdWords(norm, last.slice(-count), formula)
    ? last.slice(-count)
    : ofCount(last, count, norm, formula)
}

/** A run of `count`; or of one less, whose last holds two joined by 和; or of more, of which `count` in a row hold the words. */
function ofCount(run: Member[], count: number, norm: string, formula: NumberFormula): Member[] | null {
  if (run.length === count) return run
  if (run.length === count - 1) {
    const last = run[run.length - 1]
    const joint = /^(.{2,})(?:以及|和|与|及)(?=.{2,})/.exec(
      norm.slice(last.start, Math.min(last.end, last.start + MOST_MEMBER)),
    )
    if (!joint) return null
    const end = last.start + joint[1].length
    return [...run.slice(0, -1), { start: last.start, end }, { start: last.start + joint[0].length, end: last.end }]
  }
  if (run.length < count || run.length > count + 6) return null
  for (let i = 0; i + count <= run.length; i++) {
    const window = run.slice(i, i + count)
    if (holdWords(norm, window, formula)) return window
  }
  return null
}

/**
 * Whether the members hold the words that the formula counts: all of them 到位 in 三个到位; in 三严三实 the first three
 * 严 and the next three 实.
 */
export function holdWords(norm: string, members: readonly Member[], { units }: NumberFormula): boolean {
  const holds = (m: Member, word: string) => norm.slice(m.start, m.end).includes(word)
  if (units.length === 1) return anchorsOf(units[0]).some((anchor) => members.every((m) => holds(m, anchor)))
  let at = 0
  return units.every((unit) => {
    const own = members.slice(at, (at += unit.count))
    return own.length === unit.count && anchorsOf(unit).some((anchor) => own.every((m) => holds(m, anchor)))
  })
}

function firstClause(norm: string, { start, end }: Member): Member {
  for (let i = start; i < end; i++) if (',。;:'.includes(norm[i])) return trimBlanks(norm, { start, end: i })
  return { start, end }
}

/** Without blanks at its ends, without its enumerator (一是, ①) and the quotation marks around the whole. */
export function trimBlanks(norm: string, { start, end }: Member): Member {
  while (start < end && ' \n'.includes(norm[start])) start++
  while (end > start && ' \n'.includes(norm[end - 1])) end--
  const enumerator =
    /^(?:第?[一二三四五六七八九十]{1,2}(?:是|要|,)|[①-⑳]|\d{1,2}[.)](?!\d)|\([一二三四五六七八九十\d]{1,2}\))\s?/.exec(
      norm.slice(start, Math.min(end, start + 6)),
    )
  if (enumerator) start += enumerator[0].length
  if (norm[start] === '“' && norm.indexOf('”', start) === end - 1) return { start: start + 1, end: end - 1 }
  return { start, end }
}
