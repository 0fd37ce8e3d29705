/** The lines of a text that are not blank, as columns: offsets without the blanks at both ends, and what lies around them. */
export interface Lines {
  readonly count: number
  readonly start: readonly number[]
  readonly end: readonly number[]
  /** Blanks before the line's first character. */
  readonly indent: readonly number[]
  /** Line ends between this line and the one before it: 1 where they are neighbours, 2 with a blank line between. */
  readonly gap: readonly number[]
}

const BLANK = 32

export const findLines = (norm: string): Lines => findPieces(norm, '\n')

/** In a text without line breaks, what stands between two blanks; in any other, its lines. */
export function linesOrPieces(norm: string, lines: Lines): Lines {
  if (lines.count > FEW || norm.length < lines.count * LONG) return lines
  return findPieces(
    norm.replaceAll('\n', ' ').replace(together, (piece) => piece.replaceAll(' ', '_')),
    ' ',
  )
}

/** The items of a menu, and what a page number is written with, are one piece. */
const together =
  / {1,3}[|>»]{1,3} {1,3}|[-—~·] ?\d{1,4} ?[-—~·]|第 ?\d{1,4} ?页(?: ?共 ?\d{1,4} ?页)?|页 \d{1,4}(?= |$)|\[ ?大 中 小 ?\]/g

const FEW = 2
const LONG = 300

function findPieces(norm: string, parting: '\n' | ' '): Lines {
  const { length } = norm
  const starts: number[] = []
  const ends: number[] = []
  const indents: number[] = []
  const gaps: number[] = []
  let gap = 0
  for (let from = 0; from < length; ) {
    let to = norm.indexOf(parting, from)
    if (to < 0) to = length
    let start = from
    let end = to
    while (start < end && norm.charCodeAt(start) === BLANK) start++
    while (end > start && norm.charCodeAt(end - 1) === BLANK) end--
    gap++
    if (end > start) {
      starts.push(start)
      ends.push(end)
      indents.push(start - from)
      gaps.push(gap)
      gap = 0
    }
    from = to + 1
  }
  return { count: starts.length, start: starts, end: ends, indent: indents, gap: gaps }
}
