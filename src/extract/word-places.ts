import { agentEndList } from '../lexicon/actors'
import { deonticList } from '../lexicon/deontic'
import { sayingList } from '../lexicon/saying'
import { Sieve } from '../lexicon/sieve'
import type { Passage } from './passage'

/** What else the readers of directives stop at: signs, 由, and 会 behind what may end the name of one who will. */
const signs = '“《(”》),:。;!\n由'
const will = [...'们队方局署部厅处心府政司年亦也还都均后'].map((unit) => `${unit}会`)

/** Three sieves row by row: of words and signs, of ends, of verbs; every fourth number is none. */
const rows = new Uint32Array(2048 * 4)
;[new Sieve([...signs, ...will, ...deonticList]), new Sieve(agentEndList), new Sieve(sayingList)].forEach(
  (sieve, lane) =>
    sieve.rows.forEach((row, i) => {
      rows[i * 4 + lane] = row
    }),
)

/** Behind every offset. */
export const NEVER = 2 ** 31 - 1

/** A text beyond this many units gives its room back. */
const modest = 1 << 20

/** Places of a document that extractors jump to, in three lists; NEVER ends each. */
export class Places {
  /** The lists one behind the other: one array is faster to fill than three. */
  list = new Int32Array(0)
  /** Index of the first place where a sign, a will or what may be a deontic word stands … */
  readonly words = 0
  /** … of the first place behind what may end an actor … */
  ends = 0
  /** … and of the first place where what may be a verb of saying stands. */
  verbs = 0
  /** Of which they are. */
  private passage: Passage | undefined

  /** Goes over the document once, however many ask for its places. */
  of(passage: Passage): this {
    if (this.passage === passage) return this
    this.passage = passage
    const { norm, blocks } = passage
    if (blocks.length === 0) this.find(norm, 0, 0)
    else this.find(norm, blocks[0].start, Math.min(blocks[blocks.length - 1].end + 1, norm.length))
    return this
  }

  /** Holds on to no document. */
  close(): void {
    this.passage = undefined
  }

  private find(norm: string, start: number, end: number): void {
    const size = Math.max(0, end - start) + 1
    if (this.list.length < size * 3 || this.list.length > modest)
      this.list = new Int32Array(Math.max(size * 3, 1 << 15))
    this.ends = size
    this.verbs = size * 2
    const { list } = this
    const sieves = rows
    const last = norm.length - 1
    let word = 0
    let ending = size
    let verb = size * 2
    let before = 0
    let next = start < end ? norm.charCodeAt(start) : 0
    for (let at = start; at < end; at++) {
      const unit = next
      // a look past the end would make charCodeAt slow for good
      next = at < last ? norm.charCodeAt(at + 1) : 0
      const row = (unit & 2047) * 4
      // counted, not asked: whether a place is one cannot be foretold; a shift counts modulo 32
      list[word] = at
      word += (sieves[row] >>> next) & 1
      list[ending] = at + 1
      ending += (sieves[row + 1] >>> before) & 1
      list[verb] = at
      verb += (sieves[row + 2] >>> next) & 1
      before = unit
    }
    list[word] = NEVER
    list[ending] = NEVER
    list[verb] = NEVER
  }
}

/** One is filled again for every document. */
export const places = new Places()
