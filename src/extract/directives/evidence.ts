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

const COMMA = ','.charCodeAt(0)
const COLON = ':'.charCodeAt(0)
const OPEN = '“'.charCodeAt(0)
const CLOSE = '”'.charCodeAt(0)
const TITLE = '《'.charCodeAt(0)
const TITLE_END = '》'.charCodeAt(0)
const PAREN = '('.charCodeAt(0)
const PAREN_END = ')'.charCodeAt(0)

/** One pass over a unit. What stands in quotes, brackets and titles is mentioned, not said. */
export function readEvidence(norm: string, start: number, end: number): Evidence {
  const hits: Hit[] = []
  const clauses = [start]
  const stop = Math.min(end, start + reach)
  let depth = 0
  for (let at = start; at < stop; at++) {
    const unit = norm.charCodeAt(at)
    if (unit === OPEN || unit === TITLE || unit === PAREN) depth++
    else if (unit === CLOSE || unit === TITLE_END || unit === PAREN_END) depth = Math.max(0, depth - 1)
    else if (depth > 0) continue
    else if (unit === COMMA || unit === COLON) clauses.push(at + 1)
    else if (deonticWords.may(unit)) {
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
