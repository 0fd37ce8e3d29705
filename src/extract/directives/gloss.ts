import { headWords } from '../../lexicon/deontic'
import type { Passage } from '../passage'
import { Places } from './places'

/** The text of a document, and what of dict/ stands in it. One is opened again for every document. */
export class Gloss {
  norm = ''
  readonly places = new Places()
  /** Of the unit that is read: index of a place before which none of `places.ends` is in it. */
  firstEnd = 0
  /** What has been asked for last. */
  private place = -1
  private end = -1
  private code = 0

  open({ norm, blocks }: Passage): void {
    this.norm = norm
    this.place = -1
    if (blocks.length > 0)
      this.places.find(norm, blocks[0].start, Math.min(blocks[blocks.length - 1].end + 1, norm.length))
    else this.places.find(norm, 0, 0)
  }

  /** What a clause may begin with at a place (see src/lexicon/deontic.ts), words that reach beyond `end` left out. */
  at(place: number, end: number): number {
    if (place === this.place && end === this.end) return this.code
    const { norm } = this
    const room = Math.min(end, norm.length) - place
    if (room < 1) return 0
    const unit = norm.charCodeAt(place)
    const next = room > 1 ? norm.charCodeAt(place + 1) : 0
    this.place = place
    this.end = end
    this.code = headWords.may(unit, next) ? headWords.find(norm, place, room, unit, next) : 0
    return this.code
  }
}
