import type { PageLines } from './furniture'
import { isGlued, type Line } from './lines'

/** Where the lines of a column begin and end. */
interface Column {
  left: number
  right: number
}

/** Distances in characters. */
const FULL = 1.7
const INDENT = 0.7

/** A wider space than this, in lines, parts paragraphs. */
const SPACED = 1.7

const SENTENCE_END = /[。！？!?：:；;][”’"』」）)]?$/

/** Joins the printed lines to paragraphs by where they stand: a full line goes on in the next that is not indented. */
export function findParagraphs(pages: readonly PageLines[]): Line[][] {
  const placed = pages.flatMap((page) => {
    const columnOf = findColumns(page)
    return page.lines.map((line) => ({ line, column: columnOf(line) }))
  })
  const indents = usesIndents(placed)
  const spacing = lineSpacing(placed.map(({ line }) => line))
  const paragraphs: Line[][] = []
  placed.forEach(({ line, column }, i) => {
    const before = placed[i - 1]
    if (before && goesOn(before.line, before.column, line, column, indents, spacing)) paragraphs.at(-1)!.push(line)
    else paragraphs.push([line])
  })
  return paragraphs
}

function goesOn(a: Line, inA: Column, b: Line, inB: Column, indents: boolean, spacing: number): boolean {
  if (Math.abs(a.size - b.size) > 0.12 * Math.max(a.size, b.size)) return false
  if (a.text.includes('\t') || b.text.includes('\t')) return false
  if (a.right < inA.right - FULL * a.size) return false
  if (b.left > inB.left + INDENT * b.size) return false
  if (a.page === b.page && a.y > b.y && a.y - b.y > spacing * SPACED) return false
  return indents || !SENTENCE_END.test(a.text)
}

/** Two columns where hardly a line crosses the middle and both halves are full of lines; else one. */
function findColumns({ lines }: PageLines): (line: Line) => Column {
  const whole = boundsOf(lines)
  const middle = (whole.left + whole.right) / 2
  const sides = [lines.filter(({ right }) => right <= middle), lines.filter(({ left }) => left >= middle)]
  const crossing = lines.length - sides[0].length - sides[1].length
  if (sides.some(({ length }) => length < 6) || crossing > lines.length * 0.2) return () => whole
  const [left, right] = sides.map(boundsOf)
  return (line) => (line.right <= middle ? left : line.left >= middle ? right : whole)
}

/** The left and right ends that lines share; a line that juts out alone does not count. */
function boundsOf(lines: readonly Line[]): Column {
  const size = median(lines.map((line) => line.size)) || 12
  return {
    left: outermost(
      lines.map(({ left }) => left).sort((a, b) => a - b),
      size,
    ),
    right: -outermost(
      lines.map(({ right }) => -right).sort((a, b) => a - b),
      size,
    ),
  }
}

const outermost = (sorted: readonly number[], size: number): number =>
  sorted.find((at, i) => sorted.length < 4 || sorted[i + 1] - at < size / 2) ?? sorted[0] ?? 0

/** Whether new paragraphs are told by their indent, as Chinese print does it. */
function usesIndents(placed: readonly { line: Line; column: Column }[]): boolean {
  const indented = placed.filter(({ line, column }) => {
    const indent = (line.left - column.left) / line.size
    return indent > 1.2 && indent < 3.2
  })
  return indented.length > placed.length * 0.08
}

function lineSpacing(lines: readonly Line[]): number {
  const steps: number[] = []
  for (let i = 1; i < lines.length; i++) {
    const step = lines[i - 1].y - lines[i].y
    if (lines[i - 1].page === lines[i].page && step > 0) steps.push(step)
  }
  return median(steps) || Number.POSITIVE_INFINITY
}

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0
}

/** What stands between two lines of one paragraph. */
export const seam = (before: Line, after: Line): string => (isGlued(before.text, after.text) ? '' : ' ')
