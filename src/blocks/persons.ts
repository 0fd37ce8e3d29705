import { looksLikeName, offices } from '../lexicon/persons'
import type { Span, Speaker } from '../model'

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
  for (let i = start + 2; i < limit; i++) {
    if (!startsPredicate(norm, i)) continue
    const found = personBefore(norm, start, i)
    if (found) return found
  }
  return null
}

const predicates = [
  '说',
  '表示',
  '希望',
  '在',
  '同志在',
  '出席',
  '主持',
  '到',
  '赴',
  '强调',
  '指出',
  '会见',
  '深入',
  '调研',
  '致',
  '发表',
  '作',
  '参加',
  '做',
  '要求',
  '就',
  '与',
  '对',
  '听取',
  '看望',
  '慰问',
  '率',
]
const predicateStarts = new Set(predicates.map((p) => p[0]))
const startsPredicate = (norm: string, i: number) => predicates.some((p) => norm.startsWith(p, i))

/** The person whose name, with 同志 or an office behind it or not, ends at `end`; no further back than `from`. */
export function personBefore(norm: string, from: number, end: number): PersonFound | null {
  let stop = end
  for (const office of [
    '同志',
    '总书记',
    '书记',
    '主席',
    '总理',
    '部长',
    '省长',
    '市长',
    '县长',
    '区长',
    '局长',
    '主任',
    '先生',
    '女士',
    '议员',
    '议员',
    '镇长',
  ])
    if (norm.endsWith(office, stop) && stop - office.length >= from + 2) {
      stop -= office.length
      break
    }
  for (const length of [3, 2, 4]) {
    const start = stop - length
    if (start < from || !looksLikeName(norm.slice(start, stop))) continue
    const position = officeBefore(norm, from, start)
    if (position !== null) return { name: [start, stop], position: [position, start] }
    if (start === from || /[,。;:!?、“”()》 \n]/.test(norm[start - 1])) return { name: [start, stop] }
  }
  return null
}

/** Where the office that ends at `end` begins (with the body before it), or null. */
function officeBefore(norm: string, from: number, end: number): number | null {
  if (!offices.some((office) => norm.endsWith(office, end) && end - office.length >= from)) return null
  let start = end
  const limit = Math.max(from, end - 40)
  while (start > limit && !/[,。;:!?“”()》 \n]/.test(norm[start - 1])) start--
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
  ['讲话', 4],
  ['致辞', 4],
  ['作报告', 4],
  ['强调', 2],
  ['指出', 2],
  ['要求', 2],
  ['说', 1],
  ['表示', 1],
  ['希望', 1],
  ['主持', 1],
]
const CLAUSE = 60

/** The persons who are reported to speak in `[start, end)`, the one with the most weight first. */
export function reportedSpeakers(norm: string, start: number, end: number): PersonFound[] {
  const found = new Map<string, { person: PersonFound; weight: number }>()
  for (let i = start + 2; i < end; i++) {
    if (!predicateStarts.has(norm[i]) || !startsPredicate(norm, i)) continue
    let from = i
    while (from > start && i - from < 40 && !/[,。;!?:\n]/.test(norm[from - 1])) from--
    const person = personBefore(norm, from, i)
    if (!person) continue
    let stop = i
    while (stop < end && stop - i < CLAUSE && !/[。;!?:,\n]/.test(norm[stop])) stop++
    const clause = norm.slice(i, stop)
    const weight = acts.reduce((w, [act, n]) => (clause.includes(act) ? Math.max(w, n) : w), 0)
    if (weight === 0) continue
    const name = norm.slice(...person.name)
    const entry = found.get(name)
    if (entry) {
      entry.weight += weight
      if (!entry.person.position && person.position) entry.person = person
    } else found.set(name, { person, weight })
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight).map((e) => e.person)
}
