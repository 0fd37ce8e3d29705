import { cueBefore, expansionLink, expansionTrigger } from '../../lexicon/slogans'
import type { DraftPoint } from '../../outline/types'
import type { Passage } from '../passage'
import { Budget } from './budget'
import type { Finding, Member } from './finding'
import { listedMembers } from './members'
import type { NumberFormula } from './numbers'
import { trimBlanks } from './trim-member'
import { endInWords, holdWords } from './wording'

const BACK = 160
const AHEAD = 360
const BRACKET = 300
const NAME = 12
const TO_LIST = 80
const FUNCTION_WORDS = '把将对以在为与及和使让从由向是有'
const HAN = /[\u3400-\u9fff]/

const traits = new Uint8Array(65536)
const mark = (signs: string, trait: number) => {
  for (const c of signs) traits[c.charCodeAt(0)] |= trait
}
const hasTrait = (norm: string, at: number, trait: number) => (traits[norm.charCodeAt(at)] & trait) !== 0
/** Ends the noun behind a formula. */
const PAUSE = 1
mark('(,。;:!?\n、“”', PAUSE)
/** No trigger stands behind it. */
const NO_TRIGGER = 2
mark('。;!?、(”', NO_TRIGGER)
/** No list before a formula reaches across it. */
const NO_LIST = 4
mark('。;!?\n:(', NO_LIST)

/** Quotation marks. */
const OPENS = 8
mark('“‘', OPENS)
const CLOSES = 16
mark('”’', CLOSES)

/** Gives number formulas the members that the text spells out at that place. Findings in order of place. */
export function expand(passage: Passage, findings: readonly Finding[]): void {
  let lists: readonly PointList[] | undefined
  const budget = new Budget()
  let list = 0
  for (let i = 0; i < findings.length; i++) {
    const finding = findings[i]
    const { formula } = finding
    if (finding.kind !== 'numeric' || !formula) continue
    lists ??= listsOf(passage)
    while (list < lists.length && lists[list].start < finding.end) list++
    if (!budget.spend(finding.start)) continue
    const next = nextNumeric(findings, i)
    const members =
      inBracket(passage, finding, formula) ??
      behind(passage, finding, formula, next) ??
      asList(passage, finding, formula, lists[list], next) ??
      before(passage, finding, formula)
    if (members) finding.expansion = members
  }
}

/** Where the next number formula stands, if it is among the next findings. */
function nextNumeric(findings: readonly Finding[], i: number): number {
  for (let k = i + 1; k < findings.length && k < i + 4; k++)
    if (findings[k].kind === 'numeric' && findings[k].start >= findings[i].end) return findings[k].start
  return Number.POSITIVE_INFINITY
}

/** Behind the closing quote, if there is one. */
const outerEnd = (norm: string, end: number) => (end < norm.length && hasTrait(norm, end, CLOSES) ? end + 1 : end)
const outerStart = (norm: string, start: number) => (start > 0 && hasTrait(norm, start - 1, OPENS) ? start - 1 : start)

/** `“三个到位”(思想到位、措施到位、责任到位)`, `“三型”机关(…)`. */
export function inBracket({ norm, end }: Passage, finding: Finding, formula: NumberFormula): Member[] | null {
  const from = outerEnd(norm, finding.end)
  let open = from
  while (open < end && open < from + NAME && !hasTrait(norm, open, PAUSE)) open++
  if (norm[open] !== '(') return null
  const start = open + 1 + expansionTrigger.from(norm, open + 1).length
  const close = norm.slice(start, Math.min(end, start + BRACKET)).indexOf(')')
  if (close < 0) return null
  return listedMembers(norm, start, start + close, formula, { whole: true })
}

/**
 * `“三个明白”,即明白…、明白…、明白…`; without 即 or its like only where each member begins or ends with the formula's word:
 * `做到“三个到位”,思想到位、措施到位、责任到位`. `next` is where the next number formula stands.
 */
export function behind(
  { norm, end }: Passage,
  finding: Finding,
  formula: NumberFormula,
  next = Number.POSITIVE_INFINITY,
): Member[] | null {
  const from = outerEnd(norm, finding.end)
  const to = lineEnd(norm, from, Math.min(end, from + AHEAD))
  const trigger = triggerEnd(norm, from, to)
  if (trigger >= 0) {
    // a list within the sentence comes before one of sentences
    const stop = sentenceEnd(norm, trigger, to)
    const members = listedMembers(norm, trigger, stop, formula) ?? listedMembers(norm, trigger, to, formula)
    if (members) return members
  }
  let pause = from
  while (pause < to && pause < from + NAME && !hasTrait(norm, pause, PAUSE)) pause++
  if (!',。:;'.includes(norm[pause] ?? '-') || !repeatsWord(norm, pause, to, formula)) return null
  const members = listedMembers(norm, pause + 1, Math.min(to, next), formula)
  return members && endInWords(norm, members, formula) ? members : null
}

function sentenceEnd(norm: string, from: number, to: number): number {
  for (let i = from; i < to; i++) if (norm[i] === '。') return i
  return to
}

function lineEnd(norm: string, from: number, to: number): number {
  for (let i = from; i < to; i++) if (norm.charCodeAt(i) === 10) return i
  return to
}

/** Whether the first character of the formula's first word stands again as often as that word is counted. */
function repeatsWord(norm: string, from: number, to: number, { units }: NumberFormula): boolean {
  if (units.length === 0) return false
  const { word, count } = units[0]
  const first = word.charCodeAt(0)
  let found = 0
  for (let i = from; i < to && found < count; i++) if (norm.charCodeAt(i) === first) found++
  return found === count
}

/** The end of 即 (就是, 指, a colon …) behind a formula and the noun that may go with it; -1 where there is none. */
function triggerEnd(norm: string, from: number, to: number): number {
  for (let i = from; i <= from + NAME && i < to; i++) {
    const word = expansionTrigger.from(norm, i)
    // 立即, 指导: 即 and 指 alone stand right behind the formula or a comma
    if (word.length > 1 || (word !== '' && (i === from || !HAN.test(norm[i - 1]) || !HAN.test(norm[i])))) {
      let at = i + word.length
      while (at < to && ',: '.includes(norm[at])) at++
      return at
    }
    if (hasTrait(norm, i, NO_TRIGGER)) return -1
  }
  return -1
}

/** `…一面旗、…一团火、…一盘棋“三个一”`, `以“…”、“…”、“…”为主要内容的“三个一”`. */
export function before({ norm, start }: Passage, finding: Finding, formula: NumberFormula): Member[] | null {
  let to = outerStart(norm, finding.start)
  const low = Math.max(start, to - BACK)
  const link = expansionLink.upTo(norm, to)
  to -= link.length
  if (to <= low || ',。;:!?\n、('.includes(norm[to - 1])) return null
  // 开展“三比”: what stands before is the verb
  if (link === '' && (cueBefore.upTo(norm, to) !== '' || FUNCTION_WORDS.includes(norm[to - 1]))) return null
  let from = to
  while (from > low && !hasTrait(norm, from - 1, NO_LIST)) from--
  const members = listedMembers(norm, from, to, formula, { atEnd: true })
  return members && (formula.units.length === 1 || holdWords(norm, members, formula)) ? members : null
}

interface PointList {
  readonly start: number
  readonly items: readonly DraftPoint[]
}

/** Every list of the outline, by the place where it begins. */
function listsOf({ outline }: Passage): PointList[] {
  const lists: PointList[] = []
  const gather = (items: readonly DraftPoint[]) => {
    if (items.length > 1) lists.push({ start: items[0].start, items })
    for (const item of items) if (item.children.length > 0) gather(item.children)
  }
  gather(outline)
  return lists.sort((a, b) => a.start - b.start)
}

/** `要做到“四个清”。一是人口底数清。二是…`: the titles of the list that begins behind the formula. */
function asList(
  { norm }: Passage,
  finding: Finding,
  formula: NumberFormula,
  list: PointList | undefined,
  next: number,
): Member[] | null {
  if (!list || list.start - finding.end > TO_LIST || next < list.start || !formula.counts.includes(list.items.length))
    return null
  const members = list.items.map(({ title }): Member => {
    const comma = norm.slice(title.start, title.end).indexOf(',')
    return trimBlanks(norm, { start: title.start, end: comma < 0 ? title.end : title.start + comma })
  })
  const isNear = list.start - finding.end <= NAME
  return isNear || holdWords(norm, members, formula) ? members : null
}
