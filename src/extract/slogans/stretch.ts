/** A bit for each sign of punctuation, so that a set of them is a number. */
const SIGNS = '、,。;:!?()\n'
const bits = new Uint16Array(65536)
for (let i = 0; i < SIGNS.length; i++) bits[SIGNS.charCodeAt(i)] = 1 << i
const setOf = (signs: string) => [...signs].reduce((set, sign) => set | bits[sign.charCodeAt(0)], 0)

/** Punctuation that parts the members of a list, and that ends it. */
export interface Parting {
  readonly parts: number
  readonly stops: number
  /** It ends with the sentence or sooner. */
  readonly inSentence: boolean
  /** Commas part any clauses. */
  readonly byComma: boolean
  /** Semicolons alone. */
  readonly byClause: boolean
  readonly ofSentences: boolean
}

const parting = (parts: string, stops: string): Parting => ({
  parts: setOf(parts),
  stops: setOf(stops),
  inSentence: stops.length >= 5,
  byComma: parts.includes(','),
  byClause: parts === ';',
  ofSentences: parts.includes('。') || parts === ';',
})

/** Tried in this order. */
export const PARTINGS: readonly Parting[] = [
  parting('、', ',。;:!?()\n'),
  parting(',', '。;!?()\n'),
  parting('、,', '。;!?()\n'),
  parting(';', '。)\n'),
  parting('。;', ')\n'),
  parting('、,;', '。)\n'),
]

/** No list has more. */
export const MOST_CUTS = 48

/** A stretch of a text with the punctuation in it: where it stands and which it is. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly cuts: readonly number[]
  readonly signs: readonly number[]
  /** The signs of all cuts together. */
  readonly all: number
  readonly isQuoted: boolean
}

/** A stretch with very much punctuation ends early. */
export function cut(norm: string, from: number, to: number): Stretch {
  const cuts: number[] = []
  const signs: number[] = []
  const table = bits
  let all = 0
  let isQuoted = false
  for (let i = from; i < to; i++) {
    const unit = norm.charCodeAt(i)
    if (unit === OPENING) isQuoted = true
    const sign = table[unit]
    if (sign === 0) continue
    if (cuts.length === MOST_CUTS) return { from, to: i, cuts, signs, all, isQuoted }
    cuts.push(i)
    signs.push(sign)
    all |= sign
  }
  return { from, to, cuts, signs, all, isQuoted }
}

const OPENING = '“'.charCodeAt(0)
