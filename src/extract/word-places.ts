import { agentEndList } from '../lexicon/actors'
import { deonticList } from '../lexicon/deontic'
import { sayingList } from '../lexicon/saying'
import { Sieve } from '../lexicon/sieve'
import type { Passage } from './passage'

/** What else the readers of directives stop at: signs, and 由. */
const words = new Sieve([...'“《(”》),:。;!\n由', ...deonticList])
const agents = new Sieve(agentEndList)
const verbs = new Sieve(sayingList)

/** Behind every offset. */
export const NEVER = 2 ** 31 - 1

/** A text beyond this many units gives its room back. */
const modest = 1 << 20

/** Places of a document that extractors jump to; each list ends with NEVER. */
export class Places {
  /** Where a sign stands or what may be a deontic word. */
  words = new Int32Array(0)
  /** Behind what may end an actor. */
  ends = new Int32Array(0)
  /** Where what may be a verb of saying stands. */
  verbs = new Int32Array(0)
  /** Of which they are. */
  private passage: WeakRef<Passage> | undefined

  /** Goes over the document once, however many ask for its places. */
  of(passage: Passage): this {
    if (this.passage?.deref() === passage) return this
    this.passage = new WeakRef(passage)
    const { norm, blocks } = passage
    const end = blocks.length > 0 ? Math.min(blocks[blocks.length - 1].end + 1, norm.length) : 0
    this.find(norm, blocks.length > 0 ? blocks[0].start : 0, end)
    return this
  }

  private find(norm: string, start: number, end: number): void {
    const size = Math.max(0, end - start) + 1
    if (this.words.length < size || this.words.length > modest) {
      const room = Math.max(size, 1 << 14)
      this.words = new Int32Array(room)
      this.ends = new Int32Array(room)
      this.verbs = new Int32Array(room)
    }
    const { words: wordPlaces, ends: endPlaces, verbs: verbPlaces } = this
    const last = norm.length - 1
    let word = 0
    let ending = 0
    let verb = 0
    let before = 0
    let next = start < end ? norm.charCodeAt(start) : 0
    for (let at = start; at < end; at++) {
      const unit = next
      // a look past the end would make charCodeAt slow for good
      next = at < last ? norm.charCodeAt(at + 1) : 0
      // counted, not asked: whether a place is one cannot be foretold
      wordPlaces[word] = at
      word += words.may(unit, next)
      endPlaces[ending] = at + 1
      ending += agents.may(unit, before)
      verbPlaces[verb] = at
      verb += verbs.may(unit, next)
      before = unit
    }
    wordPlaces[word] = NEVER
    endPlaces[ending] = NEVER
    verbPlaces[verb] = NEVER
  }
}

/** One is filled again for every document. */
export const places = new Places()
