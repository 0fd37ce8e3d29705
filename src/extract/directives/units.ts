import type { DraftPoint } from '../../outline/types'
import type { Passage } from '../passage'

/** A point of the outline as it surrounds a unit. */
export interface Place {
  point: DraftPoint
  path: number[]
  parent: Place | null
}

/** What stands between two of 。;! (or a line's, a marker's or a point's bounds); offsets into the text, blanks left out. */
export interface Unit {
  start: number
  end: number
  /** Index into the passage's blocks. */
  block: number
  place: Place | null
  /** The words of the marker in front of it. */
  marker: string
  /** It is the lead of its point, or a heading's line. */
  isTitle: boolean
}

const STOP = '。'.charCodeAt(0)
/** The stops; none lies behind 。 */
const stops = new Uint8Array(STOP + 1)
for (const unit of '。;!\n') stops[unit.charCodeAt(0)] = 1
const isStop = (unit: number): boolean => unit <= STOP && stops[unit] === 1
/** What stands at the bounds of a unit and belongs to none. */
const edges = new Uint8Array(65536)
for (const unit of ' \n”’»)】,、…') edges[unit.charCodeAt(0)] = 1

/** Behind every offset. */
const NEVER = 2 ** 31 - 1

/** The units of a document in reading order, headings included. */
export function cutUnits({ norm, blocks, outline }: Passage): Unit[] {
  const places = flatten(outline)
  const units: Unit[] = []
  let next = 0
  let place: Place | null = null
  let nextStart = places.length > 0 ? places[0].point.start : NEVER
  let placeEnd = NEVER

  for (let block = 0; block < blocks.length; block++) {
    const { start: from, end: to } = blocks[block]
    let start = from
    let marker = ''
    for (let at = from; at <= to; at++) {
      at = nextStop(norm, at, Math.min(to, nextStart, placeEnd))
      const [a, b] = trimmed(norm, start, Math.min(at, to))
      if (b - a >= 2)
        units.push({ start: a, end: b, block, place, marker, isTitle: place !== null && isLead(place.point, a, b) })
      marker = ''
      start = at + (at < to && isStop(norm.charCodeAt(at)) ? 1 : 0)
      while (place && place.point.end <= at) place = place.parent
      if (at >= nextStart) {
        place = places[next++]
        nextStart = next < places.length ? places[next].point.start : NEVER
        const mark = place.point.marker
        if (mark) {
          marker = norm.slice(mark.start, mark.end)
          start = mark.end
          at = Math.max(at, Math.min(mark.end, nextStart) - 1)
        }
      }
      placeEnd = place ? place.point.end : NEVER
    }
  }
  return units
}

/** Where a stop stands at `at` or behind it; `limit` where none does. */
function nextStop(norm: string, at: number, limit: number): number {
  let here = at
  while (here < limit && !isStop(norm.charCodeAt(here))) here++
  return here
}

function trimmed(norm: string, start: number, end: number): [number, number] {
  let a = start
  let b = end
  while (a < b && edges[norm.charCodeAt(a)] === 1) a++
  while (b > a && norm.charCodeAt(b - 1) === 32) b--
  return [a, b]
}

const isLead = ({ start, title }: DraftPoint, a: number, b: number): boolean =>
  a >= start && a <= title.start + 1 && b >= title.end - 1

/** All points in the order of their starts, each with its path. */
function flatten(outline: readonly DraftPoint[]): Place[] {
  const places: Place[] = []
  const walk = (points: readonly DraftPoint[], parent: Place | null) =>
    points.forEach((point, i) => {
      const place: Place = { point, path: [...(parent?.path ?? []), i], parent }
      places.push(place)
      walk(point.children, place)
    })
  walk(outline, null)
  return places
}
