import { headWords } from '../../lexicon/deontic'
import type { Passage } from '../passage'
import { type Places, places } from '../word-places'

/** The text of a document, and what of dict/ stands in it. One is opened again for every document. */
export class Gloss {
  norm = ''
  places: Places = places
  /** Of the unit that is read: index of a place before which none of `places.ends` is in it. */
  firstEnd = 0
  /** What has been asked for last. */
  private place = -1
  private end = -1
  private code = 0

  open(passage: Passage): void {
    this.norm = passage.norm
    this.places = places.of(passage)
    this.place = -1
  }

  /** Holds on to no text. */
  close(): void {
    this.norm = ''
    this.places.close()
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
