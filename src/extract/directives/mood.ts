import { bigStyles } from './context'
import type { Reading } from './reading'
import type { Place } from './units'

/**
 * What a section is like on the whole. Where much is told as done and hardly anything is asked for, a bare verb tells too:
 *
 *     我县坚持高标准,活动取得成效。一是…。采取集中学习、专题辅导等方式,组织党员学习。…同比减少32%。
 */
export class Moods {
  private readonly sections = new Map<Place | null, { asked: number; told: number }>()

  add(place: Place | null, reading: Reading): void {
    const section = sectionOf(place)
    const counts = this.sections.get(section) ?? { asked: 0, told: 0 }
    this.sections.set(section, counts)
    if (reading.modal && reading.demand - reading.account > 1.5) counts.asked++
    else if (reading.account >= 1.2) counts.told++
  }

  /** How much a bare verb loses here. */
  of(place: Place | null): number {
    const { asked, told } = this.sections.get(sectionOf(place))!
    const surplus = told - asked * 2
    return surplus < 3 ? 0 : (surplus / (told + 2)) * 1.3
  }
}

/** The numbered section around a place, or none: the document. */
function sectionOf(place: Place | null): Place | null {
  for (let at = place; at; at = at.parent)
    if (at.point.marker === null || bigStyles.has(at.point.marker.style)) return at
  return null
}
