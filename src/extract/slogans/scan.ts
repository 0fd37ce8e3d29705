import { type Places, Trait } from '../places'

/** A quotation on one line: the places of its two quotation marks. */
export interface Quotation {
  readonly open: number
  readonly close: number
  /** false for `“零差错“`, an opening mark in the place of a closing one. */
  readonly isSure: boolean
}

/** What the finders of slogans read of a document's places. */
export interface Marks {
  /** By the place where they close. */
  readonly quotes: readonly Quotation[]
  /** Where a numeral stands that no numeral stands before. */
  readonly numerals: readonly number[]
  /** Punctuation and line ends, in order. */
  readonly stops: readonly number[]
}

const MOST_QUOTED = 160
const MOST_UNCLOSED = 12

export function scan({ at, traits, count }: Places): Marks {
  const quotes: Quotation[] = []
  const numerals: number[] = []
  const stops: number[] = []
  let open: number[] = []
  let lastNumeral = -2
  for (let k = 0; k < count; k++) {
    const i = at[k]
    const trait = traits[k]
    if ((trait & Trait.stop) !== 0) {
      stops.push(i)
      if ((trait & Trait.open) !== 0) {
        if (open.length > 0 && i - open[open.length - 1] <= MOST_UNCLOSED)
          quotes.push({ open: open[open.length - 1], close: i, isSure: false })
        open.push(i)
      } else if ((trait & Trait.close) !== 0) {
        const from = open.pop()
        if (from !== undefined && i - from <= MOST_QUOTED) quotes.push({ open: from, close: i, isSure: true })
      } else if ((trait & Trait.line) !== 0 && open.length > 0) open = []
    } else if ((trait & Trait.numeral) !== 0) {
      if (lastNumeral !== i - 1) numerals.push(i)
      lastNumeral = i
    }
  }
  return { quotes, numerals, stops }
}
