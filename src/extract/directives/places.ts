import { agentEndList } from '../../lexicon/actors'
import { deonticList } from '../../lexicon/deontic'
import { Sieve } from '../../lexicon/sieve'

const HAN = 0x4e00
/** What the signs, all of them before `HAN`, are to directives. */
const signs = new Uint8Array(HAN)
const mark = (units: string, sign: number) => {
  for (const unit of units) signs[unit.charCodeAt(0)] = sign
}
/** Opens or closes a quotation, brackets or a title. */
export const OPENS = 1
export const CLOSES = 2
mark('“《(', OPENS)
mark('”》)', CLOSES)
/** Parts two clauses. */
export const PARTS = 3
mark(',:', PARTS)
/** Parts two units. */
export const STOPS = 4
mark('。;!\n', STOPS)
/** 由 */
export const CHARGES = 5
export const signOf = (unit: number): number => (unit < HAN ? signs[unit] : unit === BY ? CHARGES : 0)
const BY = '由'.charCodeAt(0)

const words = new Sieve([...'“《(”》),:。;!\n由', ...deonticList])
const agents = new Sieve(agentEndList)

/** Behind every offset. */
export const NEVER = 2 ** 31 - 1

/** A text beyond this many units gives its room back. */
const modest = 1 << 20

/** Places of a text that are asked for again and again; each list ends with NEVER. One is filled again for every document. */
export class Places {
  /** Where a sign stands, 由 or what may be a deontic word. */
  words = new Int32Array(0)
  /** Behind what may end an actor. */
  ends = new Int32Array(0)

  find(norm: string, start: number, end: number): void {
    const size = Math.max(0, end - start) + 1
    if (this.words.length < size || this.words.length > modest) {
      this.words = new Int32Array(Math.max(size, 1 << 14))
      this.ends = new Int32Array(this.words.length)
    }
    const { words: places, ends } = this
    const last = norm.length - 1
    let place = 0
    let endPlace = 0
    let before = 0
    let next = start < end ? norm.charCodeAt(start) : 0
    for (let at = start; at < end; at++) {
      const unit = next
      // a look past the end would make charCodeAt slow for good
      next = at < last ? norm.charCodeAt(at + 1) : 0
      // counted, not asked: whether a place is one cannot be foretold
      places[place] = at
      place += words.may(unit, next)
      ends[endPlace] = at + 1
      endPlace += agents.may(unit, before)
      before = unit
    }
    places[place] = NEVER
    ends[endPlace] = NEVER
  }
}
