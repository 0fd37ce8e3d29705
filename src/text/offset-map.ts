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

function homeStart(map: OffsetMap, offset: number): number {
  const i = pieceAt(map, offset)
  const verbatim = map.at[i + 1] - map.at[i] === map.to[i] - map.from[i]
  return verbatim ? map.from[i] + (offset - map.at[i]) : map.from[i]
}

function homeEnd(map: OffsetMap, offset: number): number {
  const i = pieceAt(map, offset - 1)
  const verbatim = map.at[i + 1] - map.at[i] === map.to[i] - map.from[i]
  return verbatim ? map.from[i] + (offset - map.at[i]) : map.to[i]
}

/** The source span of the draft's `[start, end)`. What was removed inside it lies within; what was removed at its edges does not. */
export function home(map: OffsetMap, start: number, end: number): Span {
  if (map.from.length === 0) return [0, 0]
  if (end > start) return [homeStart(map, start), homeEnd(map, end)]
  const length = map.at[map.at.length - 1]
  const place = start < length ? homeStart(map, start) : homeEnd(map, length)
  return [place, place]
}
