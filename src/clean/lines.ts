import { holds } from './holds'

/** The lines of a text that are not blank, as columns: offsets without the blanks at both ends, and what lies around them. */
export interface Lines {
  readonly count: number
  readonly start: readonly number[]
  readonly end: readonly number[]
  /** Blanks before the line's first character. */
  readonly indent: readonly number[]
  /** Line ends between this line and the one before it: 1 where they are neighbours, 2 with a blank line between. */
  readonly gap: readonly number[]
  /** Bits of `Has`: what the line holds. */
  readonly has: readonly number[]
  /** The bits of all lines. */
  readonly any: number
}

const BLANK = 32
const LINE_FEED = 10

export const findLines = (units: Uint16Array): Lines => findPieces(units, LINE_FEED)

/** In a text without line breaks, what stands between two blanks; in any other, its lines. */
export function linesOrPieces(norm: string, lines: Lines): Lines {
  if (lines.count > FEW || norm.length < lines.count * LONG) return lines
  const parted = norm.replaceAll('\n', ' ').replace(together, (piece) => piece.replaceAll(' ', '_'))
  return findPieces(
    Uint16Array.from({ length: parted.length }, (_, i) => parted.charCodeAt(i)),
    BLANK,
  )
}

/** The items of a menu, and what a page number is written with, are one piece. */
const together =
  / {1,3}[|>»]{1,3} {1,3}|[-—~·] ?\d{1,4} ?[-—~·]|第 ?\d{1,4} ?页(?: ?共 ?\d{1,4} ?页)?|页 \d{1,4}(?= |$)|\[ ?大 中 小 ?\]/g

const FEW = 2
const LONG = 300

function findPieces(units: Uint16Array, parting: number): Lines {
  const { length } = units
  const starts: number[] = []
  const ends: number[] = []
  const indents: number[] = []
  const gaps: number[] = []
  const has: number[] = []
  let any = 0
  let gap = 0
  for (let from = 0; from < length; ) {
    let to = from
    let bits = 0
    for (; to < length; to++) {
      const unit = units[to]
      if (unit === parting) break
      bits |= holds(unit)
    }
    let start = from
    let end = to
    while (start < end && units[start] === BLANK) start++
    while (end > start && units[end - 1] === BLANK) end--
    gap++
    if (end > start) {
      starts.push(start)
      ends.push(end)
      indents.push(start - from)
      gaps.push(gap)
      has.push(bits)
      any |= bits
      gap = 0
    }
    from = to + 1
  }
  return { count: starts.length, start: starts, end: ends, indent: indents, gap: gaps, has, any }
}
