import { deonticKind, deonticKindOf, deonticLength, deonticWords } from '../../lexicon/deontic'
import { NEVER } from '../word-places'
import { CHARGES, CLOSES, OPENS, PARTS, STOPS, signs } from './signs'

/** How far into a unit evidence is looked for. */
const reach = 320

const QUOTE = '“'.charCodeAt(0)
const UNQUOTE = '”'.charCodeAt(0)

/** Whether a quotation goes on to `end`. */
function isWhole(norm: string, start: number, end: number): boolean {
  for (let at = start; at < end - 1; at++) if (norm.charCodeAt(at) === UNQUOTE) return false
  return true
}

/** What a unit says, word by word; offsets into the text. One is read again for every unit. */
export class Evidence {
  /** Its words of dict/deontic.txt but `none`. */
  hits = 0
  /** Of each word: where it begins and ends, its kind and the index of its clause. */
  readonly starts = new Int32Array(reach)
  readonly ends = new Int32Array(reach)
  readonly kinds = new Uint8Array(reach)
  readonly clauseOf = new Int32Array(reach)
  /** The kinds of them, as bits. */
  kindsSeen = 0
  /** How many clauses it has, and where they begin (parted by , and :), the end behind them. */
  clauses = 0
  readonly clauseStarts = new Int32Array(reach + 2)
  /** It ends as a question. */
  asks = false
  /** Somebody may be said to do it: 我们会…. */
  mayWill = false
  /** Where 由 stands first, or behind all of it. */
  charge = 0

  /**
   * One pass over the places of a unit, the first of them at index `first`. What stands in quotes, brackets and titles is
   * mentioned, not said.
   */
  read(norm: string, places: Int32Array, first: number, start: number, end: number): void {
    const { starts, ends, kinds, clauseOf, clauseStarts } = this
    const stop = Math.min(end, start + reach)
    let hits = 0
    let kindsSeen = 0
    let clauses = 1
    let depth = 0
    // “要抓紧落实。…”: a sentence that is quoted whole is said, not mentioned
    const inner = norm.charCodeAt(start) === QUOTE && isWhole(norm, start + 1, stop) ? start + 1 : start
    let free = inner
    let charge = NEVER
    let mayWill = false
    const last = norm.length - 1
    const table = signs
    const words = deonticWords
    clauseStarts[0] = inner
    for (let i = first; places[i] < stop; i++) {
      const at = places[i]
      const unit = norm.charCodeAt(at)
      const next = at < last ? norm.charCodeAt(at + 1) : 0
      if (next === WILL) mayWill = true
      if (at < free) continue
      const sign = table[unit]
      if (sign === CHARGES) charge = Math.min(charge, at)
      if (sign === OPENS) depth++
      else if (sign === CLOSES) depth = Math.max(0, depth - 1)
      else if (depth > 0) continue
      else if (sign === PARTS) clauseStarts[clauses++] = at + 1
      else if (sign !== STOPS) {
        const code = words.find(norm, at, end - at, unit, next)
        if (code === 0) continue
        const kind = deonticKindOf(code)
        free = at + deonticLength(code)
        if (kind === deonticKind.none) continue
        starts[hits] = at
        ends[hits] = free
        kinds[hits] = kind
        clauseOf[hits++] = clauses - 1
        kindsSeen |= 1 << kind
      }
    }
    clauseStarts[clauses] = stop
    this.charge = charge
    this.mayWill = mayWill
    this.hits = hits
    this.kindsSeen = kindsSeen
    this.clauses = clauses
    this.asks = isQuestion(norm, end) || isQuestion(norm, end - 1)
  }

  /** Whether a word of one of these kinds has been found. */
  has(kinds: number): boolean {
    return (this.kindsSeen & kinds) !== 0
  }

  /** Where a clause ends, without the sign that parts it from the next; the last one ends with its unit. */
  clauseEnd(clause: number, end: number): number {
    return clause < this.clauses - 1 ? this.clauseStarts[clause + 1] - 1 : end
  }
}

const WILL = '会'.charCodeAt(0)
const QUESTION = '?'.charCodeAt(0)
const isQuestion = (norm: string, at: number): boolean => at < norm.length && norm.charCodeAt(at) === QUESTION

/** Of the unit that is read: filled again for each. */
export const evidence = new Evidence()

/** Whether a kind is one of `kinds`, a set as `kindSet` makes it. */
export const isAny = (kind: number, kinds: number): boolean => ((1 << kind) & kinds) !== 0
