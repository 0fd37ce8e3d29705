import type { Line } from './lines'

/** Dots that lead to a page number: 一、总体要求…………3 */
const LEADERS = /[….·。]{3,} *\d{0,4}$/
const LONGEST_ENTRY = 80
const MOST_ENTRIES = 80
const FEWEST = 3

/** A line of a table of contents without its leaders and page number. */
const entryOf = (norm: string, { start, end }: Line) =>
  norm
    .slice(start, end)
    .replace(LEADERS, '')
    .replace(/ +\d{1,4}$/, '')
    .replaceAll(' ', '')

/**
 * How many of the lines from `from` on are a table of contents: entries with leaders to page numbers, or lines that all
 * stand again as headings further down.
 */
export function contentsLength(norm: string, lines: readonly Line[], from: number, to: number): number {
  if (from >= to || !opensContents(norm, lines, from, to)) return 0
  const limit = Math.min(to, from + MOST_ENTRIES)
  let last = from
  let entries = 0
  let repeated: Set<string> | undefined
  const seen = new Set<string>()
  for (let i = from; i < limit; i++) {
    const { start, end } = lines[i]
    if (end - start > LONGEST_ENTRY) break
    const entry = entryOf(norm, lines[i])
    // the first heading of the text itself
    if (seen.has(entry)) break
    seen.add(entry)
    const hasLeaders = LEADERS.test(norm.slice(start, end))
    if (!hasLeaders && entry !== '目录' && entry !== '录') {
      repeated ??= laterLines(norm, lines, from, to)
      if (!repeated.has(entry)) break
    }
    if (hasLeaders || repeated?.has(entry)) entries++
    last = i + 1
  }
  return entries >= FEWEST ? last - from : 0
}

/** Whether the first line may be one of a table of contents: it has leaders, heads one, or stands again further down. */
function opensContents(norm: string, lines: readonly Line[], from: number, to: number): boolean {
  const { start, end } = lines[from]
  if (end - start > LONGEST_ENTRY) return false
  const entry = entryOf(norm, lines[from])
  if (entry === '目录' || entry === '录' || LEADERS.test(norm.slice(start, end))) return true
  const first = norm.charCodeAt(start)
  for (let i = from + 1; i < to; i++)
    if (
      norm.charCodeAt(lines[i].start) === first &&
      lines[i].end - lines[i].start <= LONGEST_ENTRY &&
      entryOf(norm, lines[i]) === entry
    )
      return true
  return false
}

/** The short lines that stand twice. */
function laterLines(norm: string, lines: readonly Line[], from: number, to: number): Set<string> {
  const once = new Set<string>()
  const twice = new Set<string>()
  for (let i = from; i < to; i++) {
    if (lines[i].end - lines[i].start > LONGEST_ENTRY) continue
    const entry = entryOf(norm, lines[i])
    if (entry.length < 4) continue
    if (once.has(entry)) twice.add(entry)
    once.add(entry)
  }
  return twice
}
