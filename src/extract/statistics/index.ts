import type { Slogan, Span, Statistic } from '../../model'
import type { DraftPoint } from '../../outline/types'
import type { Passage } from '../passage'
import { describe } from './describe'
import { scan } from './scan'
import { findCells } from './table'

/** What stands around the text and holds dates and counters, no figures. */
const furniture = new Set(['masthead', 'byline', 'signature'])

/**
 * The figures of a document, in reading order, outside slogans, announcements, markers and the data of its head.
 */
export function findStatistics(passage: Passage, slogans: readonly Slogan[]): Statistic[] {
  const { text, norm, blocks } = passage
  const closed = closedSpans(passage, slogans)
  const { date, title } = passage.metadata
  const spoken = Number(date?.value.slice(0, 4)) || undefined
  const years = { spoken, reported: Number(/(\d{4})年/.exec(title?.value ?? '')?.[1]) || spoken }
  const found: Statistic[] = []
  let firstClosed = 0
  for (const { kind, start, end } of blocks) {
    if (furniture.has(kind)) continue
    const source = { text, norm, start, end }
    const { figures, nextClosed } = scan(source, closed, firstClosed)
    firstClosed = nextClosed
    if (figures.length > 0) for (const statistic of describe(source, figures, years)) found.push(statistic)
  }
  return merge(found, findCells(passage))
}

function closedSpans({ metadata, outline, announcements }: Passage, slogans: readonly Slogan[]): Span[] {
  const { date, documentNumber, issue, publication } = metadata
  const spans: Span[] = [...slogans, ...announcements].map(({ span }) => span)
  for (const field of [date, documentNumber, issue, publication]) if (field) spans.push(field.span)
  const walk = (points: readonly DraftPoint[]) => {
    for (const { marker, children } of points) {
      if (marker) spans.push([marker.start, marker.end])
      walk(children)
    }
  }
  walk(outline)
  return spans.sort((a, b) => a[0] - b[0])
}

/** Both lists are in order; a cell that is a figure of the text as well counts once. */
function merge(figures: Statistic[], cells: Statistic[]): Statistic[] {
  if (cells.length === 0) return figures
  const all: Statistic[] = []
  let i = 0
  for (const cell of cells) {
    while (i < figures.length && figures[i].span[1] <= cell.span[0]) all.push(figures[i++])
    if (i < figures.length && figures[i].span[0] < cell.span[1]) continue
    all.push(cell)
  }
  return [...all, ...figures.slice(i)]
}
