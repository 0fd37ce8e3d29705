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

const stops = new Uint8Array(65536)
for (const unit of '。;!\n') stops[unit.charCodeAt(0)] = 1
/** What stands at the bounds of a unit and belongs to none. */
const edges = new Uint8Array(65536)
for (const unit of ' \n”’»)】,、…') edges[unit.charCodeAt(0)] = 1

/** The units of a document in reading order, headings included. */
export function* cutUnits(passage: Passage): Iterable<Unit> {
  const { norm, blocks, outline } = passage
  const marks = flatten(outline)
  let next = 0
  let place: Place | null = null

  for (let block = 0; block < blocks.length; block++) {
    const { start: from, end: to } = blocks[block]
    let start = from
    let marker = ''
    const unit = (end: number): Unit | undefined => {
      let a = start
      let b = end
      while (a < b && edges[norm.charCodeAt(a)] === 1) a++
      while (b > a && norm.charCodeAt(b - 1) === 32) b--
      if (b - a < 2) return undefined
      const isTitle =
        place !== null && a >= place.point.start && a <= place.point.title.start + 1 && b >= place.point.title.end - 1
      return { start: a, end: b, block, place, marker, isTitle }
    }
    for (let at = from; at <= to; at++) {
      while (place && place.point.end <= at && !(next < marks.length && marks[next].point.start === at))
        place = place.parent
      if (next < marks.length && marks[next].point.start <= at) {
        const found = unit(at)
        if (found) yield found
        const mark = marks[next++]
        place = mark
        marker = mark.point.marker ? norm.slice(mark.point.marker.start, mark.point.marker.end) : ''
        start = mark.point.marker ? mark.point.marker.end : at
        at = Math.max(start - 1, at - 1)
        continue
      }
      if (at < to && stops[norm.charCodeAt(at)] !== 1) continue
      const found = unit(at)
      if (found) yield found
      start = at + 1
      marker = ''
    }
  }
}

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
