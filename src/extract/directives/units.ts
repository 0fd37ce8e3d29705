import type { DraftPoint } from '../../outline/types'
import type { Passage } from '../passage'
import { NEVER, type Places } from '../word-places'
import { bigStyles } from './context'
import type { Gloss } from './gloss'
import { Mood } from './mood'
import { type Reading, readUnit } from './reading'
import { STOPS, signs } from './signs'

/** A point of the outline as it surrounds a unit. */
export interface Place {
  point: DraftPoint
  path: number[]
  parent: Place | null
  /** Of the numbered section around it, or of the document. */
  mood: Mood
  /** What it says of a unit in it, once that is known. */
  tone: number | undefined
}

/** What stands between two of 。;! (or a line's, a marker's or a point's bounds); offsets into the text, blanks left out. */
export interface Unit {
  start: number
  end: number
  /** Index into the passage's blocks. */
  block: number
  place: Place | null
  /** The marker in front of it demands: 一要. */
  isAsked: boolean
  /** It is the lead of its point, or a heading's line. */
  isTitle: boolean
  mood: Mood
  /** Indices of places before which none of `words` and `ends` stands in it. */
  firstPlace: number
  firstEnd: number
  /** What its words say; none of a heading. */
  reading: Reading | undefined
  /** How many figures but spans of time it holds, three at most. */
  figures: number
  /** How much speaks for a directive. */
  score: number
}

/** A unit that is no heading. */
export type ReadUnit = Unit & { reading: Reading }

/** What its clauses say, where so far they have had a glance. */
export function readWhole(gloss: Gloss, unit: ReadUnit): Reading {
  gloss.firstEnd = unit.firstEnd
  if (!unit.reading.isWhole) unit.reading = readUnit(gloss, unit.firstPlace, unit.reading.start, unit.end)
  return unit.reading
}

/** What stands at the bounds of a unit and belongs to none. */
const edges = new Uint8Array(65536)
for (const unit of ' \n”’»)】,、…') edges[unit.charCodeAt(0)] = 1

/** The units of a document in reading order, headings included. */
export function cutUnits({ norm, blocks, outline }: Passage, { list, words, ends }: Places): Unit[] {
  const ofDocument = new Mood()
  const points = flatten(outline, ofDocument)
  const units: Unit[] = []
  let next = 0
  let nextPlace = words
  const table = signs
  const edgeTable = edges
  let nextEnd = ends
  let place: Place | null = null
  let nextStart = points.length > 0 ? points[0].point.start : NEVER
  let placeEnd = NEVER

  for (let block = 0; block < blocks.length; block++) {
    const { start: from, end: to } = blocks[block]
    let start = from
    let isAsked = false
    for (let at = from; at <= to; at++) {
      const first = nextPlace
      const limit = Math.min(to, nextStart, placeEnd)
      while (list[nextPlace] < at) nextPlace++
      while (list[nextPlace] < limit && table[norm.charCodeAt(list[nextPlace])] !== STOPS) nextPlace++
      at = Math.max(at, Math.min(limit, list[nextPlace]))
      const stop = Math.min(at, to)
      let a = start
      let b = stop
      while (a < b && edgeTable[norm.charCodeAt(a)] === 1) a++
      while (b > a && norm.charCodeAt(b - 1) === BLANK) b--
      if (b - a >= 2) {
        while (list[nextEnd] < a) nextEnd++
        units.push({
          start: a,
          end: b,
          block,
          place,
          firstPlace: first,
          firstEnd: nextEnd,
          isAsked,
          isTitle: place !== null && isLead(place.point, a, b),
          mood: place ? place.mood : ofDocument,
          reading: undefined,
          figures: 0,
          score: 0,
        })
      }
      isAsked = false
      start = at + (at < to && table[norm.charCodeAt(at)] === STOPS ? 1 : 0)
      while (place && place.point.end <= at) place = place.parent
      if (at >= nextStart) {
        place = points[next++]
        nextStart = next < points.length ? points[next].point.start : NEVER
        const mark = place.point.marker
        if (mark) {
          isAsked = norm.charCodeAt(mark.end - 1) === ASK
          start = mark.end
          at = Math.max(at, Math.min(mark.end, nextStart) - 1)
        }
      }
      placeEnd = place ? place.point.end : NEVER
    }
  }
  return units
}

const BLANK = ' '.charCodeAt(0)
const ASK = '要'.charCodeAt(0)

const isLead = ({ start, title }: DraftPoint, a: number, b: number): boolean =>
  a >= start && a <= title.start + 1 && b >= title.end - 1

/** All points in the order of their starts, each with its path. */
function flatten(outline: readonly DraftPoint[], ofDocument: Mood): Place[] {
  const places: Place[] = []
  const walk = (points: readonly DraftPoint[], parent: Place | null) =>
    points.forEach((point, i) => {
      const { marker } = point
      const isSection = marker === null || bigStyles.has(marker.style)
      const place: Place = {
        point,
        path: parent ? [...parent.path, i] : [i],
        parent,
        mood: isSection ? new Mood() : parent ? parent.mood : ofDocument,
        tone: undefined,
      }
      places.push(place)
      walk(point.children, place)
    })
  walk(outline, null)
  return places
}
