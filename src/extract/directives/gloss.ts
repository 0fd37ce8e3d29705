import { AGENT_BITS, agentEndings, agentEnds, levelUnits } from '../../lexicon/actors'
import {
  adverbLength,
  CODE_BITS,
  directiveWords,
  LONGEST,
  leadLength,
  openerLength,
  verbLength,
} from '../../lexicon/deontic'

/*
 * The code of a place: what words begin there (see src/lexicon/deontic.ts), the length of the shortest agent that ends
 * with its unit (3 bits), and what its unit is.
 */
const AGENT = AGENT_BITS << CODE_BITS
/** Where the traits of units stand in a code. */
const TRAITS = 27
/** What opens or closes a quotation, brackets or a title, and what parts clauses: two bits. */
export const OPENS = 1
export const CLOSES = 2
export const PARTS = 3
export const SIGN = 3 << TRAITS
export const signOf = (code: number): number => (code & SIGN) >>> TRAITS
/** A level of administration. */
const LEVEL = 1 << (TRAITS + 2)
/** 由 */
const CHARGE = 1 << (TRAITS + 3)
/** A unit that ends no agent and no level cannot end an actor. */
export const ACTOR_END = AGENT | LEVEL
export const agentLength = (code: number): number => (code & AGENT) >>> CODE_BITS
export const isLevel = (code: number): boolean => (code & LEVEL) !== 0
export const isCharge = (code: number): boolean => (code & CHARGE) !== 0

/** Of each unit: the traits that codes have, and two more. */
const units = new Uint8Array(65536)
const mark = (marked: string, trait: number) => {
  for (const unit of marked) units[unit.charCodeAt(0)] |= trait
}
mark('“《(', OPENS)
mark('”》)', CLOSES)
mark(',:', PARTS)
mark(levelUnits, LEVEL >>> TRAITS)
mark('由', CHARGE >>> TRAITS)
const OF_CODE = 15
/** Ends a unit of text. */
const STOP = 16
mark('。;!\n', STOP)
/** An agent may end with it. */
const ENDS = 32
for (const unit of agentEnds) units[unit] |= ENDS

export const isStop = (unit: number): boolean => (units[unit] & STOP) !== 0

/** How far beyond the end of a text one may ask. */
const margin = 32

/** A text beyond this many units gives its room back. */
const modest = 1 << 20

/** What stands at each place of a text, looked up once; all who read a unit of it ask here. */
export class Gloss {
  norm = ''
  /** By offset; of what has been read. */
  codes = new Int32Array(0)

  open(norm: string): this {
    this.norm = norm
    const size = norm.length + margin
    if (this.codes.length < size || this.codes.length > modest) this.codes = new Int32Array(Math.max(size, 1 << 14))
    return this
  }

  /** Reads on from `at` to the first stop, or to `limit`; returns where. Words do not reach beyond `limit`. */
  read(at: number, limit: number): number {
    const { norm, codes } = this
    // a look past the end would make charCodeAt slow for good
    const last = norm.length - 1
    let before = at > 0 ? norm.charCodeAt(at - 1) : 0
    let next = at < limit ? norm.charCodeAt(at) : 0
    for (let here = at; here < limit; here++) {
      const unit = next
      next = here < last ? norm.charCodeAt(here + 1) : 0
      const traits = units[unit]
      let code = 0
      if (traits !== 0) {
        if ((traits & STOP) !== 0) return here
        code = (traits & OF_CODE) << TRAITS
        if ((traits & ENDS) !== 0 && agentEndings.may(unit, before))
          code |= agentEndings.find(norm, here, here + 1, unit, before) << CODE_BITS
      }
      if (directiveWords.may(unit, next)) code |= directiveWords.find(norm, here, limit - here, unit, next)
      codes[here] = code
      before = unit
    }
    return Math.max(at, limit)
  }

  /** Reads all of `[start, end)`, stops as well; beyond the text nothing stands. */
  readAll(start: number, end: number): this {
    const limit = Math.min(end, this.norm.length)
    for (let at = this.read(start, limit); at < limit; at = this.read(at + 1, limit)) this.codes[at] = 0
    this.codes.fill(0, limit, end)
    return this
  }

  /** The code of a place for one who looks no further than `end`. */
  at(place: number, end: number): number {
    const room = end - place
    if (room >= LONGEST) return this.codes[place]
    if (room < 1) return 0
    const code = this.codes[place]
    if (
      verbLength(code) <= room &&
      adverbLength(code) <= room &&
      leadLength(code) <= room &&
      openerLength(code) <= room
    )
      return code
    const next = place + 1 < this.norm.length ? this.norm.charCodeAt(place + 1) : 0
    return directiveWords.find(this.norm, place, room, this.norm.charCodeAt(place), next)
  }
}
