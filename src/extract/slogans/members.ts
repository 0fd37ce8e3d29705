import type { Member } from './finding'
import type { NumberFormula, Unit } from './numbers'
import { trimEnds } from './trim'

/** A bit for each sign of punctuation, so that a set of them is a number. */
const SIGNS = '、,。;:!?()\n'
const bits = new Uint16Array(65536)
for (let i = 0; i < SIGNS.length; i++) bits[SIGNS.charCodeAt(i)] = 1 << i
const setOf = (signs: string) => [...signs].reduce((set, sign) => set | bits[sign.charCodeAt(0)], 0)
const isOf = (norm: string, at: number, set: number) => (bits[norm.charCodeAt(at)] & set) !== 0

/** Punctuation that parts the members of a list, and that ends it. */
interface Parting {
  readonly parts: number
  readonly stops: number
  /** It ends with the sentence or sooner. */
  readonly inSentence: boolean
  /** Commas part any clauses. */
  readonly byComma: boolean
  /** Semicolons alone. */
  readonly byClause: boolean
  readonly ofSentences: boolean
}

const parting = (parts: string, stops: string): Parting => ({
  parts: setOf(parts),
  stops: setOf(stops),
  inSentence: stops.length >= 5,
  byComma: parts.includes(','),
  byClause: parts === ';',
  ofSentences: parts.includes('。') || parts === ';',
})

/** Tried in this order. */
const PARTINGS: readonly Parting[] = [
  parting('、', ',。;:!?()\n'),
  parting(',', '。;!?()\n'),
  parting('、,', '。;!?()\n'),
  parting(';', '。)\n'),
  parting('。;', ')\n'),
  parting('、,;', '。)\n'),
]

const LEAST_MEMBER = 2
const MOST_MEMBER = 60
const MOST_CLAUSE = 24
const MOST_CUTS = 48

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
  const { cuts, end } = cut(norm, from, to)
  for (const count of formula.counts) {
    // 三严三实 has six members, or two where a bracket holds just two
    if (count < 2 || count > MOST_CUTS || (count !== formula.counts[0] && !place.whole)) continue
    const members = quotedMembers(norm, from, end, count) ?? partedMembers(norm, from, end, cuts, count, formula, place)
    if (members) return members
  }
  return null
}

/** The places of the punctuation of `[from, to)`; a stretch with very much of it ends early. */
function cut(norm: string, from: number, to: number): { cuts: number[]; end: number } {
  const cuts: number[] = []
  for (let i = from; i < to; i++) {
    if (bits[norm.charCodeAt(i)] === 0) continue
    if (cuts.length === MOST_CUTS) return { cuts, end: i }
    cuts.push(i)
  }
  return { cuts, end: to }
}

function partedMembers(
  norm: string,
  from: number,
  to: number,
  cuts: readonly number[],
  count: number,
  formula: NumberFormula,
  place: Place,
): Member[] | null {
  for (const by of PARTINGS) {
    let partings = 0
    for (const at of cuts) if (isOf(norm, at, by.parts)) partings++
    if (!by.byClause && (partings < count - 2 || partings === 0)) continue
    // before a formula only a list within one sentence counts
    if (place.atEnd && !by.inSentence) break
    const run =
      (by.byClause ? wordedClauses(norm, from, to, cuts, count, formula) : null) ??
      findRun(norm, runs(norm, from, to, cuts, by), count, formula, place)
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

/** What a member of the unit is likely to hold: 好 of 五个好, 型 of 六型机关. */
const anchorsOf = ({ word }: Unit) => (word.length > 1 ? [word, word[0]] : [word])

const isMember = (text: string) =>
  text.length >= LEAST_MEMBER && text.length <= MOST_MEMBER && text.includes('“') === text.includes('”')

/** “理性”、“规范”…: each member in quotes of its own. */
function quotedMembers(norm: string, from: number, to: number, count: number): Member[] | null {
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

/** The stretches between stops, each cut at its partings. */
function runs(norm: string, from: number, to: number, cuts: readonly number[], { parts, stops }: Parting): Member[][] {
  const all: Member[][] = []
  let run: Member[] = []
  let start = from
  const close = (end: number) => {
    while (start < end && ' \n'.includes(norm[start])) start++
    if (end > start) run.push({ start, end })
    start = end + 1
  }
  for (const at of cuts) {
    const isParting = isOf(norm, at, parts)
    if (!isParting && !isOf(norm, at, stops)) continue
    close(at)
    if (isParting) continue
    all.push(run)
    run = []
  }
  close(to)
  all.push(run)
  return all
}

function findRun(
  norm: string,
  all: readonly Member[][],
  count: number,
  formula: NumberFormula,
  place: Place,
): Member[] | null {
  if (!place.atEnd) {
    for (const run of place.whole ? all.slice(0, 1) : all) {
      const found = ofCount(norm, run, count, formula)
      if (found) return found
    }
    return null
  }
  const last = all[all.length - 1]
  const closest = last.slice(-count)
  return last.length > count && holdWords(norm, closest, formula) ? closest : ofCount(norm, last, count, formula)
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
  from: number,
  to: number,
  cuts: readonly number[],
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

/** The same more strictly: each begins or ends with the whole word. */
export function endInWords(norm: string, members: readonly Member[], { units }: NumberFormula): boolean {
  let at = 0
  return units.every(({ word, count }) => {
    const own = members.slice(at, (at += count))
    return own.length === count && own.every((m) => norm.startsWith(word, m.start) || norm.endsWith(word, m.end))
  })
}

function firstClause(norm: string, { start, end }: Member): Member {
  for (let i = start; i < end; i++) if (',。;:'.includes(norm[i])) return { start, end: i }
  return { start, end }
}

const ENUMERATOR =
  /^(?:第?[一二三四五六七八九十]{1,2}(?:是|要|,)|[①-⑳]|\d{1,2}[.)](?!\d)|\([一二三四五六七八九十\d]{1,2}\))\s?/
const BEGINS_ENUMERATOR = '第一二三四五六七八九十(0123456789①②③④⑤⑥⑦⑧⑨⑩'

/** Without blanks at its ends, without its enumerator (一是, ①) and the quotation marks around the whole. */
export function trimBlanks(norm: string, { start, end }: Member): Member {
  while (start < end && ' \n'.includes(norm[start])) start++
  while (end > start && ' \n'.includes(norm[end - 1])) end--
  if (start < end && BEGINS_ENUMERATOR.includes(norm[start])) {
    const enumerator = ENUMERATOR.exec(norm.slice(start, Math.min(end, start + 6)))
    if (enumerator) start += enumerator[0].length
  }
  if (norm[start] === '“' && norm[end - 1] === '”' && !norm.slice(start, end - 1).includes('”'))
    return { start: start + 1, end: end - 1 }
  return { start, end }
}
