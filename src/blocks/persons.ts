import { endsAsBody } from '../lexicon/documents'
import {
  beginsSurname,
  isName,
  isSurname,
  looksLikeName,
  officeEnds,
  offices,
  personPredicates,
} from '../lexicon/persons'
import type { Span, Speaker } from '../model'
import { isForeign } from './byline'
import { trimmedEnd } from './lines'

/** A person as a line or a sentence names one; offsets into the draft. */
export interface PersonFound {
  name: Span
  position?: Span
}

/** The person of a byline: 李源潮 · 李 源 潮 · 市委书记 王建业 · 王建业同志. */
export function personOfByline(norm: string, start: number, end: number): PersonFound | null {
  const chars: number[] = [] // offsets of the characters that are no blanks
  for (let i = start; i < end; i++) if (norm[i] !== ' ') chars.push(i)
  const bare = chars.map((i) => norm[i]).join('')
  const at = (from: number, to: number): Span => [chars[from], chars[to - 1] + 1]
  if (looksLikeName(bare)) return { name: at(0, bare.length) }
  // 某县人民检察院 李强
  const blank = norm.lastIndexOf(' ', end - 1)
  if (
    blank > start &&
    isForeign(norm.slice(blank + 1, end)) &&
    officeEnds.match(norm, trimmedEnd(norm, start, blank), start)
  )
    return { name: [blank + 1, end], position: [start, trimmedEnd(norm, start, blank)] }
  if (blank > start && looksLikeName(norm.slice(blank + 1, end)) && endsAsBody(norm.slice(start, blank).trimEnd()))
    return { name: [blank + 1, end], position: [start, blank] }
  for (const office of offices) {
    const i = bare.lastIndexOf(office)
    if (i < 0) continue
    const after = bare.slice(i + office.length)
    if (after !== '' && looksLikeName(after))
      return { name: at(i + office.length, bare.length), position: at(0, i + office.length) }
    const before = bare.slice(0, i)
    if (after === '' && looksLikeName(before)) return { name: at(0, i) }
  }
  return null
}

/**
 * The person that a title begins with or names before its 在.
 *
 *     > | 李源潮在中央创先争优活动领导小组第一次会议上的讲话
 *         ^^^ name
 *     > | 市委书记王建业在全市…会议上的讲话
 *         ^^^^ position
 */
export function personOfTitle(norm: string, start: number, end: number): PersonFound | null {
  const limit = Math.min(end, start + 40)
  // 行政院长苏贞昌新春谈话
  for (let i = start + 2; i < Math.min(limit - 3, start + 14); i++) {
    if (!officeEnds.match(norm, i, start) || !looksLikeName(norm.slice(i, i + 3))) continue
    if (!startsPredicate(norm, i + 2)) return { name: [i, i + 3], position: [start, i] }
  }
  for (let i = start + 2; i < limit; i++) {
    if (!startsPredicate(norm, i)) continue
    const found = personBefore(norm, start, i)
    if (found) return found
  }
  return null
}

const startsPredicate = (norm: string, i: number) => personPredicates.match(norm, i) !== undefined

/** The person whose name, with 同志 or an office behind it or not, ends at `end`; no further back than `from`. */
export function personBefore(norm: string, from: number, end: number): PersonFound | null {
  let stop = end
  const office = officeEndingAt(norm, from + 2, end)
  if (office) stop -= office.length
  for (const length of [3, 2, 4]) {
    const start = stop - length
    if (start < from || !isName(norm, start, stop)) continue
    const position = officeBefore(norm, from, start)
    if (position !== null) return { name: [start, stop], position: [position, start] }
    if (start === from || (borders[norm.charCodeAt(start - 1)] & BEFORE_NAME) !== 0) return { name: [start, stop] }
  }
  return null
}

/** By unit: before which of them it stands, or that a clause ends with it. */
const BEFORE_NAME = 1
const BEFORE_OFFICE = 2
const ENDS_CLAUSE = 4
const borders = new Uint8Array(65536)
for (const c of ',。;:!?“”()》 \n') borders[c.charCodeAt(0)] = BEFORE_NAME | BEFORE_OFFICE
borders['、'.charCodeAt(0)] = BEFORE_NAME
for (const c of ',。;:!?\n') borders[c.charCodeAt(0)] |= ENDS_CLAUSE

/** The office that ends at `end` and begins no further back than `from`: the longest, or undefined. */
const officeEndingAt = (norm: string, from: number, end: number): string | undefined =>
  officeEnds.match(norm, end, from)?.[0]

/** Where the office that ends at `end` begins (with the body before it), or null. */
function officeBefore(norm: string, from: number, end: number): number | null {
  if (!officeEndingAt(norm, from, end)) return null
  let start = end
  const limit = Math.max(from, end - 40)
  while (start > limit && (borders[norm.charCodeAt(start - 1)] & BEFORE_OFFICE) === 0) start--
  return start
}

export const speakerOf = (text: string, found: PersonFound): { value: Speaker; span: Span } => ({
  value: {
    name: text.slice(...found.name).replaceAll(' ', ''),
    ...(found.position && { position: text.slice(...found.position).trim() }),
  },
  span: [Math.min(found.name[0], found.position?.[0] ?? found.name[0]), found.name[1]],
})

/** What a clause says of its subject, and how much that makes the person the speaker of a report. */
const acts: [string, number][] = [
  ['并讲话', 8],
  ['讲话', 4],
  ['致辞', 4],
  ['作报告', 4],
  ['强调', 2],
  ['指出', 2],
  ['要求', 2],
  ['说', 2],
  ['表示', 2],
  ['介绍', 1],
  ['希望', 1],
  ['主持', 1],
]
const CLAUSE = 60

/**
 * The persons who are reported to speak in `[start, end)`, the one with the most weight first. A pronoun (他说) stands for
 * the person named last, a family name with an office (赖总统) for the person of that name; `front` is where the text about
 * the body begins, in which a full name is looked for.
 */
export function reportedSpeakers(norm: string, start: number, end: number, front = start): PersonFound[] {
  const found = new Map<string, { person: PersonFound; weight: number }>()
  const aliases = new Map<string, { office: string; weight: number }>()
  let latest: PersonFound | null = null
  const add = (person: PersonFound, weight: number) => {
    const name = norm.slice(...person.name)
    const entry = found.get(name)
    if (entry) {
      entry.weight += weight
      if (!entry.person.position && person.position) entry.person = person
    } else found.set(name, { person, weight })
  }
  // the unit behind the last place is looked at too
  const bound = Math.min(norm.length, end + 1)
  for (let i = personPredicates.seek(norm, start + 1, bound); i < end; i = personPredicates.seek(norm, i + 1, bound)) {
    if (!mayFollowPerson(norm, i) || !startsPredicate(norm, i)) continue
    const isPronoun = (norm[i - 1] === '他' || norm[i - 1] === '她') && norm[i - 2] !== '其'
    let from = i
    while (from > start && i - from < 40 && (borders[norm.charCodeAt(from - 1)] & ENDS_CLAUSE) === 0) from--
    const person: PersonFound | null = isPronoun ? latest : personBefore(norm, from, i)
    const office = person ? undefined : officeEndingAt(norm, from + 1, i)
    const surname = office ? norm[i - office.length - 1] : ''
    if (person) latest = person
    else if (!(office && i - office.length - 1 === from && isSurname(surname))) continue
    const weight = weigh(norm, i, end)
    // whoever says nothing here may speak elsewhere: his office is told once
    if (weight === 0 && !person?.position) continue
    if (person) add(person, weight)
    else {
      const alias = aliases.get(surname)
      if (alias) alias.weight += weight
      else aliases.set(surname, { office: office!, weight })
    }
  }
  for (const [surname, { office, weight }] of aliases) {
    const known = [...found.values()].find(({ person }) => norm[person.name[0]] === surname)
    const person = known?.person ?? fullName(norm, front, end, surname, office)
    if (person) add(person, weight)
  }
  // the general secretary, cited once by others
  const isCited = ({ person, weight }: { person: PersonFound; weight: number }) =>
    weight <= 2 &&
    (norm.startsWith('总书记', person.name[1]) || norm.startsWith('总书记', person.name[0] - 3)) &&
    !norm.slice(front, start).includes(norm.slice(...person.name))
  return [...found.values()]
    .filter((e) => e.weight > 0 && !isCited(e))
    .sort((a, b) => b.weight - a.weight)
    .map((e) => e.person)
}

/** Whether 他 or 她, an office or a name may end at `at`. */
function mayFollowPerson(norm: string, at: number): boolean {
  const last = norm.charCodeAt(at - 1)
  if (last === HE || last === SHE) return true
  if (at < 2) return false
  if (officeEnds.may(last, norm.charCodeAt(at - 2))) return true
  for (let from = at - 2; from >= 0 && from >= at - 4; from--) if (beginsSurname(norm.charCodeAt(from))) return true
  return false
}
const HE = '他'.charCodeAt(0)
const SHE = '她'.charCodeAt(0)

function weigh(norm: string, from: number, end: number): number {
  let stop = from
  while (stop < end && stop - from < CLAUSE && (borders[norm.charCodeAt(stop)] & ENDS_CLAUSE) === 0) stop++
  const clause = norm.slice(from, stop)
  return acts.reduce((w, [act, n]) => (clause.includes(act) ? Math.max(w, n) : w), 0)
}

/** 总统赖清德 or 赖清德总统, for 赖总统 */
function fullName(norm: string, start: number, end: number, surname: string, office: string): PersonFound | null {
  for (let at = norm.indexOf(surname, start); at >= 0 && at < end; at = norm.indexOf(surname, at + 1)) {
    const isBehind = norm.startsWith(office, at - office.length)
    for (const length of [3, 2]) {
      if (!looksLikeName(norm.slice(at, at + length))) continue
      if (norm.startsWith(office, at + length)) return { name: [at, at + length] }
      if (isBehind && (length === 3 ? !startsPredicate(norm, at + 2) : true))
        return { name: [at, at + length], position: [at - office.length, at] }
    }
  }
  return null
}
