import { looksLikeName, offices } from '../lexicon/persons'
import type { Speaker, Span } from '../model'

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
    if (after !== '' && looksLikeName(after)) return { name: at(i + office.length, bare.length), position: at(0, i + office.length) }
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

const predicates = ['在', '同志在', '出席', '主持', '到', '赴', '强调', '指出', '会见', '深入', '调研', '致', '发表', '作', '参加', '做', '要求', '就', '与', '对', '听取', '看望', '慰问', '率']
const startsPredicate = (norm: string, i: number) => predicates.some((p) => norm.startsWith(p, i))

/** The person whose name, with 同志 or an office behind it or not, ends at `end`; no further back than `from`. */
export function personBefore(norm: string, from: number, end: number): PersonFound | null {
  let stop = end
  for (const office of ['同志', '总书记', '书记', '主席', '总理', '部长', '省长', '市长', '县长', '区长', '局长', '主任', '先生', '女士', '议员', '议员', '镇长'])
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

const REPORTED =
  /(?:同志|总书记|书记|主席|总理|部长|省长|市长|县长|区长|局长|主任|先生|女士)?(?:在[^。;]{0,40}?)?(?:最后|还|又|进一步|同时|最近|明确)?(?:强调|指出|要求|表示|主持|说|希望|作了|作|做了|出席|发表)/y

/** The persons who are reported to speak in `[start, end)`, and how often; heavier where the act is a speech. */
export function reportedSpeakers(norm: string, start: number, end: number): PersonFound[] {
  const counts = new Map<string, { person: PersonFound; weight: number }>()
  for (let i = start; i < end; i++) {
    const c = norm[i]
    const isVerb =
      (c === '强' && norm[i + 1] === '调') ||
      (c === '指' && norm[i + 1] === '出') ||
      (c === '要' && norm[i + 1] === '求') ||
      (c === '主' && norm[i + 1] === '持') ||
      (c === '讲' && norm[i + 1] === '话')
    if (!isVerb) continue
    const person = subjectBefore(norm, Math.max(start, i - 60), i)
    if (!person) continue
    const name = norm.slice(...person.name)
    const weight = c === '讲' || c === '主' ? 2 : 1
    const entry = counts.get(name)
    if (entry) {
      entry.weight += weight
      if (!entry.person.position && person.position) entry.person = person
    } else counts.set(name, { person, weight })
  }
  return [...counts.values()].sort((a, b) => b.weight - a.weight).map((e) => e.person)
}

/** The person who is the subject of the clause that ends at `at`: the first name at a clause or office boundary after the last sentence end. */
function subjectBefore(norm: string, from: number, at: number): PersonFound | null {
  let begin = at
  while (begin > from && !/[。;!?\n]/.test(norm[begin - 1])) begin--
  for (let i = begin + 2; i <= at; i++) {
    REPORTED.lastIndex = i
    if (!REPORTED.test(norm) || REPORTED.lastIndex < at) continue
    const person = personBefore(norm, begin, i)
    if (person) return person
  }
  return null
}
