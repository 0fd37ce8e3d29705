import { findDate } from '../dates'
import { looksLikeName } from '../lexicon/persons'
import type { Block, Point, Span, Speech } from '../model'
import { normalise } from '../normalise'
import { firstAt } from './align'
import type { Known } from './read-words'

/** What a document says of itself that helps to cut it: places in the source, and names wherever they stand. */
export interface Knowledge {
  places: { span: Span; pos: string; text?: string }[]
  names: Map<string, string>
}

const MOST_NAMES = 100
const LONGEST_OFFICE = 12
const MARKS = /[\s、,;:。!?“”()《》]/

export function knowledgeOf({ metadata, outline, slogans, statistics, attributions, blocks }: Speech): Knowledge {
  const places: Knowledge['places'] = statistics.map(({ span }) => ({ span, pos: 'm' }))
  for (const { kind, span } of slogans) if (kind === 'formula' || kind === 'numeric') places.push({ span, pos: 'l' })
  for (const field of [metadata.documentNumber, metadata.issue]) if (field) places.push({ span: field.span, pos: 'nz' })
  addMarkers(outline, places)

  const names = new Map<string, string>()
  const addName = (name: string | undefined) => {
    if (name && names.size < MOST_NAMES && looksLikeName(name)) names.set(name, 'nr')
  }
  const addOffice = (office: string | undefined) => {
    if (office && office.length <= LONGEST_OFFICE && !MARKS.test(office)) names.set(office, 'n')
  }
  addName(metadata.speaker?.value.name)
  addOffice(metadata.speaker?.value.position)
  for (const { speaker, resolved, position } of attributions) {
    addName(speaker)
    addName(resolved)
    addOffice(position)
  }
  for (const { kind, text } of blocks) if (kind === 'byline') for (const part of text.split(MARKS)) addName(part)
  places.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  return { places, names }
}

function addMarkers(points: readonly Point[], places: Knowledge['places']): void {
  for (const { marker, span, children } of points) {
    if (marker) places.push({ span, pos: 'm', text: marker.text })
    addMarkers(children, places)
  }
}

/** What in a block stays whole: sorted and disjoint, the longest of those that overlap. `at` leads from its text to the source. */
export function knownIn(block: Block, at: Int32Array, { places, names }: Knowledge): Known[] {
  const found: Known[] = []
  const [start, end] = [block.spans[0][0], block.spans[block.spans.length - 1][1]]
  for (let i = firstPlace(places, start); i < places.length && places[i].span[0] < end; i++) {
    const { span, pos, text } = places[i]
    const from = firstAt(at, span[0])
    const to = text === undefined ? firstAt(at, span[1]) : from + text.length
    if (to > from && (text === undefined || block.text.startsWith(text, from)))
      found.push({ start: from, end: to, pos })
  }
  for (const [name, pos] of names)
    for (let i = block.text.indexOf(name); i >= 0; i = block.text.indexOf(name, i + name.length))
      found.push({ start: i, end: i + name.length, pos })
  const { norm } = normalise(block.text)
  for (let date = findDate(norm, 0, norm.length); date; date = findDate(norm, date.end, norm.length))
    found.push({ start: date.start, end: date.end, pos: 't' })
  return disjoint(found)
}

function firstPlace(places: Knowledge['places'], start: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle].span[0] < start) low = middle + 1
    else high = middle
  }
  return low
}

function disjoint(found: Known[]): Known[] {
  const rest: Known[] = []
  for (const known of found.sort((a, b) => a.start - b.start || b.end - a.end))
    if (rest.length === 0 || rest[rest.length - 1].end <= known.start) rest.push(known)
  return rest
}
