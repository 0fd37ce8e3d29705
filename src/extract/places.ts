import { NumeralClass, numeralClass } from '../lexicon/numerals'
import type { Passage } from './passage'

/** What a character may be to an extractor; a bit each, none for almost all characters. */
export const Trait = {
  /** A figure of a number formula. */
  numeral: 1,
  /** Where a figure of the statistics may begin. */
  figure: 2,
  /** Punctuation and line ends. */
  stop: 4,
  /** Opening quotation marks … */
  open: 8,
  /** … and closing ones. */
  close: 16,
  line: 32,
} as const

export const traits = new Uint8Array(65536)
const mark = (characters: string, trait: number) => {
  for (const c of characters) traits[c.charCodeAt(0)] |= trait
}
mark('二两双三四五六七八九十一0123456789', Trait.numeral)
mark('、,。;:!?()《》〈〉【】[]…—“‘”’\n', Trait.stop)
mark('“‘', Trait.open)
mark('”’', Trait.close)
mark('\n', Trait.line)
mark('半翻第首榜前', Trait.figure)
for (let c = 0; c < 65536; c++)
  if (numeralClass[c] !== NumeralClass.none && numeralClass[c] !== NumeralClass.more) traits[c] |= Trait.figure

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

/** Kept from document to document; larger documents get buffers of their own. */
const USUAL = 1 << 16
let buffers = { units: new Uint16Array(USUAL), at: new Int32Array(USUAL), traits: new Uint8Array(USUAL) }

/** The passage that the buffers hold; not kept alive by them. */
let held = new WeakRef<object>(buffers)
let places: Places | undefined

/** The places of a document. Good until those of another are asked for. */
export function placesOf(passage: Passage): Places {
  if (places && held.deref() === passage) return places
  held = new WeakRef(passage)
  places = walk(passage)
  return places
}

function walk({ norm, start, end }: Passage): Places {
  const length = end - start
  const size = Math.max(USUAL, length)
  if (buffers.units.length < size || (length <= USUAL && buffers.units.length > USUAL))
    buffers = { units: new Uint16Array(size), at: new Int32Array(size), traits: new Uint8Array(size) }
  const { units, at, traits: found } = buffers
  let count = 0
  for (let i = 0; i < length; i++) {
    const unit = norm.charCodeAt(start + i)
    units[i] = unit
    const trait = traits[unit]
    if (trait !== 0) {
      at[count] = start + i
      found[count++] = trait
    }
  }
  return { units, length, at, traits: found, count }
}
