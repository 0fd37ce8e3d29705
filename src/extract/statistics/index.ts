import type { Slogan, Span, Statistic } from '../../model'
import type { DraftPoint } from '../../outline/types'
import type { Passage } from '../passage'
import { placesOf } from '../places'
import { describe } from './describe'
import { findRows } from './rows'
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
  const places = placesOf(passage)
  const progress = { place: 0, closed: 0 }
  for (const { kind, start, end } of blocks) {
    if (kind !== 'paragraph' && furniture.has(kind)) continue
    const source = { text, norm, start, end }
    const figures = scan(source, places, closed, progress)
    if (figures.length > 0) describe(source, figures, years, found)
  }
  return merge(outside(found, findRows(passage)), findCells(passage, places))
}

/** The spans that hold no figures of their own, by where they begin. */
function closedSpans({ metadata, outline, announcements }: Passage, slogans: readonly Slogan[]): Span[] {
  const { date, documentNumber, issue, publication } = metadata
  const others: Span[] = []
  for (const { span } of announcements) others.push(span)
  for (const field of [date, documentNumber, issue, publication]) if (field) others.push(field.span)
  addMarkers(outline, others)
  others.sort(byStart)
  const spans: Span[] = []
  let i = 0
  for (const { span } of slogans) {
    while (i < others.length && others[i][0] < span[0]) spans.push(others[i++])
    spans.push(span)
  }
  while (i < others.length) spans.push(others[i++])
  return spans
}

const byStart = (a: Span, b: Span) => a[0] - b[0]

function addMarkers(points: readonly DraftPoint[], spans: Span[]): void {
  for (const { marker, children } of points) {
    if (marker) spans.push([marker.start, marker.end])
    if (children.length > 0) addMarkers(children, spans)
  }
}

/** The figures and the cells of rows, in order: what is a cell is none of the text's figures. */
function outside(figures: Statistic[], cells: Statistic[]): Statistic[] {
  if (cells.length === 0) return figures
  let i = 0
  const others = figures.filter(({ span }) => {
    while (i < cells.length && cells[i].span[1] <= span[0]) i++
    return i === cells.length || cells[i].span[0] >= span[1]
  })
  return merge(others, cells)
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
