import { headWords } from '../../lexicon/deontic'

/** The text of a document, and what of dict/ stands at a place of it; the place asked for last is remembered. */
export class Gloss {
  norm = ''
  private place = -1
  private end = -1
  private code = 0

  open(norm: string): this {
    this.norm = norm
    this.place = -1
    return this
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
