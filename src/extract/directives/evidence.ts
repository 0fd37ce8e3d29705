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
const MAY_BEGIN = 4
/** What a code unit may be to this pass. */
const roles = new Uint8Array(65536)
for (let unit = 0; unit < 65536; unit++) if (deonticWords.may(unit)) roles[unit] = MAY_BEGIN
for (const unit of '“《(') roles[unit.charCodeAt(0)] = OPENS
for (const unit of '”》)') roles[unit.charCodeAt(0)] = CLOSES
for (const unit of ',:') roles[unit.charCodeAt(0)] = PARTS

/** One pass over a unit. What stands in quotes, brackets and titles is mentioned, not said. */
export function readEvidence(norm: string, start: number, end: number): Evidence {
  const hits: Hit[] = []
  const clauses = [start]
  const stop = Math.min(end, start + reach)
  let depth = 0
  for (let at = start; at < stop; at++) {
    const role = roles[norm.charCodeAt(at)]
    if (role === 0) continue
    if (role === OPENS) depth++
    else if (role === CLOSES) depth = Math.max(0, depth - 1)
    else if (depth > 0) continue
    else if (role === PARTS) clauses.push(at + 1)
    else {
      const word = deonticWords.match(norm, at, end)
      if (!word) continue
      if (word[1] !== 'none')
        hits.push({ kind: word[1], start: at, end: at + word[0].length, clause: clauses.length - 1 })
      at += word[0].length - 1
    }
  }
  clauses.push(stop)
  return { hits, clauses, asks: norm[end] === '?' || norm[end - 1] === '?' }
}

/** Whether a verb of dict/directive-verbs.txt begins anywhere in `[start, end)`. */
export function hasVerb(norm: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (directiveVerbs.match(norm, at, end)?.[1]) return true
  return false
}
