/** A quotation on one line: the places of its two quotation marks. */
export interface Quotation {
  readonly open: number
  readonly close: number
  /** false for `“零差错“`, an opening mark in the place of a closing one. */
  readonly isSure: boolean
}

/** What one pass over a document gathers for the finders behind it. */
export interface Marks {
  /** By the place where they close. */
  readonly quotes: readonly Quotation[]
  /** Where a numeral stands that no numeral stands before. */
  readonly numerals: readonly number[]
  /** Punctuation and line ends, in order. */
  readonly stops: readonly number[]
}

const PLAIN = 0
const NUMERAL = 1
const STOP = 2
const OPEN = 3
const CLOSE = 4
const LINE = 5

const classes = new Uint8Array(65536)
const mark = (characters: string, kind: number) => {
  for (const c of characters) classes[c.charCodeAt(0)] = kind
}
mark('二两双三四五六七八九十一0123456789', NUMERAL)
mark('、,。;:!?()《》〈〉【】[]…—', STOP)
mark('“‘', OPEN)
mark('”’', CLOSE)
mark('\n', LINE)

const MOST_QUOTED = 160
const MOST_UNCLOSED = 12

export function scan(norm: string, start: number, end: number): Marks {
  const quotes: Quotation[] = []
  const numerals: number[] = []
  const stops: number[] = []
  let open: number[] = []
  let last = PLAIN
  for (let i = start; i < end; i++) {
    const kind = classes[norm.charCodeAt(i)]
    if (kind !== PLAIN) {
      if (kind === NUMERAL) {
        if (last !== NUMERAL) numerals.push(i)
      } else {
        stops.push(i)
        if (kind === OPEN) {
          const before = open[open.length - 1]
          if (before !== undefined && i - before <= MOST_UNCLOSED)
            quotes.push({ open: before, close: i, isSure: false })
          open.push(i)
        } else if (kind === CLOSE) {
          const from = open.pop()
          if (from !== undefined && i - from <= MOST_QUOTED) quotes.push({ open: from, close: i, isSure: true })
        } else if (kind === LINE && open.length > 0) open = []
      }
    }
    last = kind
  }
  return { quotes, numerals, stops }
}
