import type { Span } from '../model'

/**
 * The way home from a draft to its source: pieces in order, each a run of the draft and the run of the source it
 * stands for. Runs of equal length are verbatim, character by character; others are replacements and go home whole.
 */
export interface OffsetMap {
  /** Where piece i begins in the draft; one more entry, the draft's length, closes the list. */
  readonly at: readonly number[]
  /** `[from[i], to[i])` in the source. */
  readonly from: readonly number[]
  readonly to: readonly number[]
}

export const identityMap = (length: number): OffsetMap =>
  length === 0 ? { at: [0], from: [], to: [] } : { at: [0, length], from: [0], to: [length] }

/** The index of the piece that holds draft offset `offset`, by bisection. */
export function pieceAt(map: OffsetMap, offset: number): number {
  let low = 0
  let high = map.from.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (map.at[middle] <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * Goes home again and again, mostly onwards: remembers the piece it was in, so that a place near the last one costs no
 * bisection.
 */
export class WayHome {
  private piece = 0

  constructor(private readonly map: OffsetMap) {}

  /** As `home`. */
  span(start: number, end: number): Span {
    const { map } = this
    if (map.from.length === 0) return [0, 0]
    if (end > start) return [this.start(start), this.end(end)]
    const length = map.at[map.at.length - 1]
    const place = start < length ? this.start(start) : this.end(length)
    return [place, place]
  }

  private start(offset: number): number {
    const { at, from, to } = this.map
    const i = this.seek(offset)
    return at[i + 1] - at[i] === to[i] - from[i] ? from[i] + (offset - at[i]) : from[i]
  }

  private end(offset: number): number {
    const { at, from, to } = this.map
    const i = this.seek(offset - 1)
    return at[i + 1] - at[i] === to[i] - from[i] ? from[i] + (offset - at[i]) : to[i]
  }

  private seek(offset: number): number {
    const { at, from } = this.map
    const i = this.piece
    if (at[i] <= offset) {
      if (offset < at[i + 1]) return i
      if (i + 1 < from.length && offset < at[i + 2]) return (this.piece = i + 1)
    }
    return (this.piece = pieceAt(this.map, offset))
  }
}

/** The source span of the draft's `[start, end)`. What was removed inside it lies within; what was removed at its edges does not. */
export const home = (map: OffsetMap, start: number, end: number): Span => new WayHome(map).span(start, end)
