import { NumeralClass, numeralClass } from '../lexicon/numerals'
import type { Passage } from './passage'

/** What a character may be to an extractor; a bit each, none for almost all characters. */
export const Trait = {
  /** Any of the others. */
  some: 1,
  /** A figure of a number formula. */
  numeral: 2,
  /** Where a figure of the statistics may begin. */
  figure: 4,
  /** Punctuation and line ends. */
  stop: 8,
  /** Opening quotation marks … */
  open: 16,
  /** … and closing ones. */
  close: 32,
  line: 64,
} as const

function traitTable(): Uint8Array {
  const table = new Uint8Array(65536)
  const mark = (characters: string, trait: number) => {
    for (const c of characters) table[c.charCodeAt(0)] |= trait | Trait.some
  }
  mark('二两双三四五六七八九十一0123456789', Trait.numeral)
  mark('、,。;:!?()《》〈〉【】[]…—“‘”’\n', Trait.stop)
  mark('“‘', Trait.open)
  mark('”’', Trait.close)
  mark('\n', Trait.line)
  mark('半翻第首榜前', Trait.figure)
  for (let c = 0; c < 65536; c++)
    if (numeralClass[c] !== NumeralClass.none && numeralClass[c] !== NumeralClass.more)
      table[c] |= Trait.figure | Trait.some
  return table
}

/** What one walk over a document tells all extractors that ask. */
export interface Places {
  /** The code units of the document's `norm`, from its start on; what lies behind `length` is rubbish. */
  readonly units: Uint16Array
  readonly length: number
  /** Where characters with traits stand, in order, and which these are; behind `count` rubbish. */
  readonly at: Int32Array
  readonly traits: Uint8Array
  readonly count: number
}

/** The passage whose places were asked for last; not kept alive for it. */
let held: WeakRef<Passage> | undefined
let places: Places | undefined

/** The places of a document. Good until those of another are asked for. */
export function placesOf(passage: Passage): Places {
  if (places && held?.deref() === passage) return places
  const { norm, start, end } = passage
  places = end - start <= STRETCH ? inStretch(norm, start, end) : inMany(norm, start, end)
  held = new WeakRef(passage)
  return places
}

/** Almost all documents are shorter; their places lie in buffers that are used again. */
const STRETCH = 1 << 16
const stretch = makeStretch()

/** In a closure the arrays are constants for the compiler, which halves the time of the walk. */
function makeStretch() {
  const table = traitTable()
  const units = new Uint16Array(STRETCH)
  const at = new Int32Array(STRETCH)
  const traits = new Uint8Array(STRETCH)
  const walk = (norm: string, from: number, to: number): number => {
    const length = to - from
    let count = 0
    for (let i = 0; i < length; i++) {
      const unit = norm.charCodeAt(from + i)
      const trait = table[unit]
      units[i] = unit
      // without a branch: what is written for a plain character is written over
      at[count] = from + i
      traits[count] = trait
      count += trait & Trait.some
    }
    return count
  }
  return { units, at, traits, walk }
}

function inStretch(norm: string, start: number, end: number): Places {
  const { units, at, traits, walk } = stretch
  return { units, length: end - start, at, traits, count: walk(norm, start, end) }
}

/** Stretch by stretch, in buffers of its own. */
function inMany(norm: string, start: number, end: number): Places {
  const length = end - start
  const units = new Uint16Array(length)
  const at = new Int32Array(length)
  const traits = new Uint8Array(length)
  let count = 0
  for (let from = start; from < end; from += STRETCH) {
    const to = Math.min(end, from + STRETCH)
    const found = stretch.walk(norm, from, to)
    units.set(stretch.units.subarray(0, to - from), from - start)
    at.set(stretch.at.subarray(0, found), count)
    traits.set(stretch.traits.subarray(0, found), count)
    count += found
  }
  return { units, length, at, traits, count }
}
