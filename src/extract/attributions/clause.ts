import { speechLeads } from '../../lexicon/saying'
import { lastBefore } from '../look-back'

/** How far a search looks back for the head of its clause. */
const reach = 120

const COMMA = ','.charCodeAt(0)
/** 1: ends a sentence, 2: ends a clause. */
const stops = new Uint8Array(65536)
for (const unit of '。!?;\n') stops[unit.charCodeAt(0)] = 1
for (const unit of ',: “‘…') stops[unit.charCodeAt(0)] = 2

/** Whether a sentence ends at this unit. */
export const endsSentence = (norm: string, at: number): boolean => stops[norm.charCodeAt(at)] === 1

/**
 * Where the clause begins that goes on at `at`, not before `floor`; undefined where none begins within reach.
 * Parentheses and quoted names belong to it, a quoted sentence does not:
 *
 *     “国际体育总会”(ICSD)主席艾蒙丝女士
 *     “……睡过一个觉了。”镇党委书记刘志强
 *                       ^
 */
export function clauseStart(norm: string, at: number, floor: number): number | undefined {
  const limit = Math.max(floor, at - reach)
  for (let i = at - 1; i >= limit; i--) {
    const c = norm[i]
    if (c === ')') {
      const open = lastBefore(norm, '(', i, 40)
      if (open >= limit) i = open
    } else if (c === '”') {
      if (stops[norm.charCodeAt(i - 1)] !== 0) return i + 1
      const open = lastBefore(norm, '“', i, reach)
      if (open < limit) return i + 1
      i = open
    } else if (stops[norm.charCodeAt(i)] !== 0) return i + 1
  }
  return limit === floor ? floor : undefined
}

/** Where the clause before the one at `start` begins, if a comma parts them. */
export const clauseBefore = (norm: string, start: number, floor: number): number | undefined =>
  start > floor && norm.charCodeAt(start - 1) === COMMA ? clauseStart(norm, start - 1, floor) : undefined

/** Behind what may open a sentence before its subject, and behind the number of a paragraph: 对此, 3.副局长…. */
export function behindLeads(norm: string, start: number, end: number): number {
  let at = start
  for (let i = 0; i < 3; i++) {
    while (at < end && ' .、0123456789'.includes(norm[at])) at++
    const lead = speechLeads.match(norm, at, end)
    if (!lead) break
    at += lead[0].length
  }
  return at
}
