import { type DeonticClass, deonticWords, directiveVerbs } from '../../lexicon/deontic'

/** A word of dict/deontic.txt in a unit. */
export interface Hit {
  kind: DeonticClass
  start: number
  end: number
  /** Index of its clause. */
  clause: number
}

/** What a unit says, word by word; offsets into the text. */
export interface Evidence {
  hits: Hit[]
  /** Where its clauses begin (parted by , and :), the end behind them. */
  clauses: number[]
  /** It ends as a question. */
  asks: boolean
}

/** How far into a unit evidence is looked for. */
const reach = 320

const OPENS = 1
const CLOSES = 2
const PARTS = 3
/** What the signs, all of them before `HAN`, are to this pass. */
const HAN = 0x4e00
const signs = new Uint8Array(HAN)
for (const sign of '“《(') signs[sign.charCodeAt(0)] = OPENS
for (const sign of '”》)') signs[sign.charCodeAt(0)] = CLOSES
for (const sign of ',:') signs[sign.charCodeAt(0)] = PARTS

/** Lists that grow one by one take ten times the room they need: these are used again and copied at their length. */
const hits: Hit[] = []
const clauses: number[] = []

/** One pass over a unit. What stands in quotes, brackets and titles is mentioned, not said. */
export function readEvidence(norm: string, start: number, end: number): Evidence {
  let hitCount = 0
  let clauseCount = 1
  clauses[0] = start
  const stop = Math.min(end, start + reach)
  const last = norm.length - 1
  let depth = 0
  // a look past the end would make charCodeAt slow for good
  let next = start <= last ? norm.charCodeAt(start) : 0
  for (let at = start; at < stop; at++) {
    const unit = next
    next = at < last ? norm.charCodeAt(at + 1) : 0
    const sign = unit < HAN ? signs[unit] : 0
    if (sign === OPENS) depth++
    else if (sign === CLOSES) depth = Math.max(0, depth - 1)
    else if (depth > 0) continue
    else if (sign === PARTS) clauses[clauseCount++] = at + 1
    else if (deonticWords.may(unit, next)) {
      const word = deonticWords.match(norm, at, end)
      if (!word) continue
      const [{ length }, kind] = word
      if (kind !== 'none') hits[hitCount++] = { kind, start: at, end: at + length, clause: clauseCount - 1 }
      at += length - 1
      next = at < last ? norm.charCodeAt(at + 1) : 0
    }
  }
  clauses[clauseCount++] = stop
  return {
    hits: hits.slice(0, hitCount),
    clauses: clauses.slice(0, clauseCount),
    asks: norm[end] === '?' || norm[end - 1] === '?',
  }
}

/** Whether a verb of dict/directive-verbs.txt begins anywhere in `[start, end)`. */
export function hasVerb(norm: string, start: number, end: number): boolean {
  for (let at = directiveVerbs.seek(norm, start, end); at < end; at = directiveVerbs.seek(norm, at + 1, end))
    if (directiveVerbs.match(norm, at, end)?.[1]) return true
  return false
}
