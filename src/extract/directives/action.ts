import { adverbLength, deonticKind } from '../../lexicon/deontic'
import type { Directive } from '../../model'
import type { Passage } from '../passage'
import type { Gloss } from './gloss'
import { NONE, readHead, verbAt, verbEnd } from './head'
import type { Reading } from './reading'

/** The verb phrase of a directive: 制定 | 具体的实施方案. Behind a phrase (要按照…,贯彻…) it stands in a later clause. */
export function findAction(gloss: Gloss, { norm, text }: Passage, reading: Reading, end: number): Directive['action'] {
  const { modal, head } = reading
  const { encourage, ask } = deonticKind
  let at = modal && modal.kind !== encourage && modal.kind !== ask ? modal.end : head
  for (let i = 0; i < 4 && at < Math.min(end, head + 300); i++) {
    const stop = clauseEnd(norm, at, end)
    const from = findVerb(gloss, at, stop)
    if (from !== NONE) {
      const to = verbEnd(gloss, from, stop)
      const object = text.slice(to, stop).trim()
      const span: [number, number] = [from, stop]
      return object === '' ? { verb: text.slice(from, to), span } : { verb: text.slice(from, to), object, span }
    }
    at = stop + 1
  }
  return undefined
}

/** Where the verb of the clause `[at, end)` stands, or NONE. */
function findVerb(gloss: Gloss, at: number, end: number): number {
  let verb = verbAt(gloss, at, end)
  if (verb === NONE) verb = readHead(gloss, at, end).verb
  return verb === NONE ? afterObject(gloss, at, end) : verb
}

const COMMA = ','.charCodeAt(0)

function clauseEnd(norm: string, at: number, end: number): number {
  for (let stop = at; stop < end; stop++) if (norm.charCodeAt(stop) === COMMA) return stop
  return end
}

/** What ends a phrase of place or time: 在年底前|建成…. */
const places = '中上内下里前后时间期'
/** Verbs that dispose of what 把 or 对 brings. */
const disposal = new Set(['作为', '进行', '予以', '给予', '纳入', '落实到', '放在', '贯穿', '列入', '融入', '转化'])

/** Where the verb behind a phrase stands: 把…抓紧抓好, 对…进行检查, 在…前建成…; or NONE. */
function afterObject(gloss: Gloss, start: number, end: number): number {
  const { norm } = gloss
  for (let at = start + 2, stop = Math.min(end, start + 80); at < stop; at++) {
    const verb = verbAt(gloss, at, end)
    if (verb === NONE) continue
    if (adverbLength(gloss.at(at, end)) !== 0 || places.includes(norm[at - 1])) return verb
    if (disposal.has(norm.slice(verb, verbEnd(gloss, verb, end)))) return verb
  }
  return NONE
}
