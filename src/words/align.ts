import type { Block } from '../model'

/** How far a block's text may skip in the source (what was taken out without being noise: stray blanks and breaks). */
const FARTHEST = 64

/** Where each character of a block's text stands in the source. What stands nowhere (put in by the parse) gets the place it was put in at. */
export function align({ text, spans }: Pick<Block, 'text' | 'spans'>, source: string): Int32Array {
  const at = new Int32Array(text.length)
  let s = 0
  let place = spans[0][0]
  const next = () => {
    place++
    if (place >= spans[s][1] && s + 1 < spans.length) place = spans[++s][0]
  }
  for (let i = 0; i < text.length; i++) {
    const before: [number, number] = [s, place]
    let skipped = 0
    while (skipped < FARTHEST && place < spans[s][1] && source[place] !== text[i]) {
      next()
      skipped++
    }
    if (source[place] === text[i] && place < spans[s][1]) {
      at[i] = place
      next()
    } else {
      ;[s, place] = before
      at[i] = Math.min(place, source.length - 1)
    }
  }
  return at
}

/** The first character of a block's text that stands at or behind `place` in the source. */
export function firstAt(at: Int32Array, place: number): number {
  let low = 0
  let high = at.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (at[middle] < place) low = middle + 1
    else high = middle
  }
  return low
}
