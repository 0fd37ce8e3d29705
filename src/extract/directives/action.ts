import { directiveAdverbs } from '../../lexicon/deontic'
import type { Directive } from '../../model'
import type { Passage } from '../passage'
import { readHead, verbAt } from './head'
import type { Reading } from './reading'

/** The verb phrase of a directive: 制定 | 具体的实施方案. Behind a phrase (要按照…,贯彻…) it stands in a later clause. */
export function findAction({ norm, text }: Passage, reading: Reading, end: number): Directive['action'] {
  const { modal, head } = reading
  let at = modal && modal.kind !== 'encourage' && modal.kind !== 'ask' ? modal.end : head.start
  for (let i = 0; i < 4 && at < Math.min(end, head.start + 300); i++) {
    const stop = clauseEnd(norm, at, end)
    const verb = verbAt(norm, at, stop) ?? readHead(norm, at, stop).verb ?? afterObject(norm, at, stop)
    if (verb) {
      const [from, to] = verb
      const object = text.slice(to, stop).trim()
      const span: [number, number] = [from, stop]
      return object === '' ? { verb: text.slice(from, to), span } : { verb: text.slice(from, to), object, span }
    }
    at = stop + 1
  }
  return undefined
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

/** 把…抓紧抓好, 对…进行检查, 在…前建成…: the verb behind the phrase. */
function afterObject(norm: string, start: number, end: number): [number, number] | undefined {
  for (let at = start + 2; at < Math.min(end, start + 80); at++) {
    const verb = verbAt(norm, at, end)
    if (!verb) continue
    if (places.includes(norm[at - 1]) || directiveAdverbs.match(norm, at, end)) return verb
    if (disposal.has(norm.slice(verb[0], verb[1]))) return verb
  }
  return undefined
}
