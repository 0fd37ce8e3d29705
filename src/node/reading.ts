import type { Span } from '../model'

export type FileFormat = 'text' | 'markdown' | 'html' | 'docx' | 'pdf'

/** Where a stretch of text stands in the file it was read from; all numbers begin at 1. */
export type Place =
  | { line: number }
  | { page: number; box: Box }
  | { paragraph: number; row?: number; column?: number }
  | { footnote: string }
  | { element: string } // a CSS path

/** Left, bottom, width and height in points, from the page's lower left corner. */
export type Box = [left: number, bottom: number, width: number, height: number]

export interface PlacedSpan {
  /** In the extracted text. */
  span: Span
  place: Place
}

/** What a file says about itself, outside its text or in marked places of it. */
export interface FileMetadata {
  title?: string
  author?: string
  date?: string
  source?: string
  url?: string
}

export interface ReadWarning {
  code: 'damaged-bytes' | 'encoding-differs' | 'page-without-text' | 'truncated'
  message: string
  /** Offset of the first byte concerned. */
  byte?: number
  /** What stands for it in the text. */
  span?: Span
  page?: number
}

/** Something that was left out of the text on purpose. */
export interface Dropped {
  kind: 'navigation' | 'page-marker' | 'running-head'
  text: string
  place: Place
}

/** A file as text, with the way back. */
export interface Reading {
  format: FileFormat
  /** As it was told from the bytes or asked for; none for .docx and .pdf. */
  encoding?: string
  text: string
  /** In order and disjoint; empty for formats whose only places are lines. */
  places: PlacedSpan[]
  metadata: FileMetadata
  dropped: Dropped[]
  warnings: ReadWarning[]
}

/**
 * The places in the file that a span of the extracted text was read from.
 *
 *     const { text, ...reading } = await readFile('speech.pdf')
 *     placesOf(reading, speech.outline[0].span) // [{ page: 2, box: [72, 640, 451, 14] }, …]
 */
export function placesOf({ text, places }: Pick<Reading, 'text' | 'places'>, [start, end]: Span): Place[] {
  if (places.length === 0) return linesOf(text, start, end)
  const found: Place[] = []
  for (let i = firstEndingAfter(places, start); i < places.length && places[i].span[0] < end; i++)
    found.push(places[i].place)
  return found
}

function linesOf(text: string, start: number, end: number): Place[] {
  let line = 1
  for (let i = text.indexOf('\n'); i >= 0 && i < start; i = text.indexOf('\n', i + 1)) line++
  const found: Place[] = [{ line }]
  for (let i = text.indexOf('\n', start); i >= 0 && i < end - 1; i = text.indexOf('\n', i + 1))
    found.push({ line: ++line })
  return found
}

function firstEndingAfter(places: readonly PlacedSpan[], offset: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle].span[1] > offset) high = middle
    else low = middle + 1
  }
  return low
}
