import type { Place, PlacedSpan } from './reading'

/** A text in the making that remembers where each stretch of it was read. */
export class Transcript {
  readonly places: PlacedSpan[] = []
  private readonly chunks: string[] = []
  private length = 0

  get isEmpty(): boolean {
    return this.length === 0
  }

  /** Puts text down as it is; without a place it belongs to no place (line ends, separators). */
  write(text: string, place?: Place): void {
    if (text === '') return
    if (place) this.places.push({ span: [this.length, this.length + text.length], place })
    this.chunks.push(text)
    this.length += text.length
  }

  /** The places as they are when `offset` characters are put before the text. */
  placesFrom(offset: number): PlacedSpan[] {
    return this.places.map(({ span: [start, end], place }) => ({ span: [start + offset, end + offset], place }))
  }

  toString(): string {
    return this.chunks.join('')
  }
}
