import type { Block, Span } from '../model'

/**
 * The way from offsets of a block's text to the source. A block's text holds every non-blank character of its spans in
 * order; only blanks were removed. With `source` each is found again. Without it a block that has lost blanks tells only
 * between which places a stretch must lie: the span returned holds it for certain.
 */
export function placesOf(block: Block, source?: string): (start: number, end: number) => Span {
  const at: number[] = []
  for (const [start, end] of block.spans) for (let i = start; i < end; i++) at.push(i)
  const lost = at.length - block.text.length
  if (lost > 0 && source !== undefined) return among(aligned(block.text, at, source))
  return (start, end) => [at[start], at[Math.min(at.length, end + Math.max(0, lost)) - 1] + 1]
}

const among =
  (places: readonly number[]) =>
  (start: number, end: number): Span => [places[start], places[end - 1] + 1]

/** The place of each character of `text`: blanks of the source that it has not kept are stepped over. */
function aligned(text: string, at: readonly number[], source: string): number[] {
  const places: number[] = []
  let j = 0
  for (let i = 0; i < text.length; i++) {
    while (j < at.length - 1 && source[at[j]] !== text[i] && /\s/.test(source[at[j]])) j++
    places.push(at[j])
    if (j < at.length - 1) j++
  }
  return places
}
