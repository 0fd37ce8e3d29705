/** The lines of a text that are not blank, as columns: offsets without the blanks at both ends, and what lies around them. */
export interface Lines {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** Blanks before the line's first character. */
  readonly indent: Int32Array
  /** Line ends between this line and the one before it: 1 where they are neighbours, 2 with a blank line between. */
  readonly gap: Int32Array
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
  let size = 64 + (length >> 5)
  let columns = layColumns(size)
  let count = 0
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
      if (count === size) {
        size *= 2
        const wider = layColumns(size)
        columns.forEach((column, i) => wider[i].set(column))
        columns = wider
      }
      columns[0][count] = start
      columns[1][count] = end
      columns[2][count] = start - from
      columns[3][count] = gap
      count++
      gap = 0
    }
    from = to + 1
  }
  const [starts, ends, indent, gaps] = columns
  return { count, start: starts, end: ends, indent, gap: gaps }
}

const COLUMNS = 4

/** Columns side by side in one piece of memory. */
function layColumns(size: number): Int32Array[] {
  const rows = new Int32Array(size * COLUMNS)
  return Array.from({ length: COLUMNS }, (_, i) => rows.subarray(i * size, (i + 1) * size))
}
