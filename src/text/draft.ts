import type { NoiseKind, Span } from '../model'
import { identityMap, type OffsetMap } from './offset-map'

/**
 * A text on its way through the house. `norm` is `text` as rules read it: simplified characters, one width of
 * punctuation. Both have the same length, so an offset means the same in either; `map` leads home to the source.
 */
export interface Draft {
  readonly text: string
  readonly norm: string
  /** The code units of `norm`: a look at them is twice as fast as `charCodeAt`. Good until the next text is read. */
  readonly units: Uint16Array
  readonly map: OffsetMap
}

/** What a pass wants changed: draft `[start, end)` becomes `text`. With `noise` the removed stretch is accounted for as such. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly noise?: { readonly kind: NoiseKind; readonly reason: string }
}

/** The draft of a whole text; `units` where they are known already. */
export const openDraft = (text: string, norm: string, units = unitsOf(norm)): Draft => ({
  text,
  norm,
  units,
  map: identityMap(text.length),
})

/** The UTF-16 units of a text. */
export function unitsOf(text: string): Uint16Array {
  const { length } = text
  const units = new Uint16Array(length)
  for (let i = 0; i < length; i++) units[i] = text.charCodeAt(i)
  return units
}

/**
 * Edits in order of place. Of two that overlap the one that begins first wins (the longer of two that begin together)
 * and the other is cut back to what is left of it.
 */
export function inOrder(edits: readonly Edit[]): Edit[] {
  let sorted = true
  for (let i = 1; i < edits.length && sorted; i++) sorted = edits[i].start >= edits[i - 1].end
  if (sorted) return edits as Edit[]
  const result: Edit[] = []
  let reached = 0
  for (const edit of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.end < reached || (edit.end === reached && edit.start < reached)) continue
    result.push(edit.start < reached ? { ...edit, start: reached, text: '' } : edit)
    reached = edit.end
  }
  return result
}

/** Applies edits (in any order) and composes the way home. */
export function applyEdits(draft: Draft, edits: readonly Edit[]): Draft {
  if (edits.length === 0) return draft
  const { text, norm, units, map } = draft
  const texts: string[] = []
  const norms: string[] = []
  const parts: (Span | string)[] = []
  const at: number[] = []
  const from: number[] = []
  const to: number[] = []
  let length = 0
  let piece = 0

  const push = (size: number, start: number, end: number) => {
    const last = from.length - 1
    // runs of the draft that lie side by side in the source, both verbatim, are one
    if (last >= 0 && to[last] === start && length - at[last] === to[last] - from[last] && size === end - start)
      to[last] = end
    else {
      at.push(length)
      from.push(start)
      to.push(end)
    }
    length += size
  }
  const pieceOf = (offset: number) => {
    while (piece < map.from.length - 1 && map.at[piece + 1] <= offset) piece++
    return piece
  }
  /** Copies draft `[start, end)`, piece by piece. */
  const copy = (start: number, end: number) => {
    if (end <= start) return
    texts.push(text.slice(start, end))
    norms.push(norm.slice(start, end))
    parts.push([start, end])
    for (let here = start; here < end; ) {
      const i = pieceOf(here)
      const stop = Math.min(end, map.at[i + 1])
      const verbatim = map.at[i + 1] - map.at[i] === map.to[i] - map.from[i]
      if (verbatim) push(stop - here, map.from[i] + (here - map.at[i]), map.from[i] + (stop - map.at[i]))
      else if (stop - here > 1 && stop - here === map.to[i] - map.from[i]) {
        // a part of a replacement that happens to be as long as what it replaces must not pass for verbatim
        push(1, map.from[i], map.to[i])
        push(stop - here - 1, map.from[i], map.to[i])
      } else push(stop - here, map.from[i], map.to[i])
      here = stop
    }
  }

  let here = 0
  for (const edit of inOrder(edits)) {
    copy(here, edit.start)
    if (edit.text !== '') {
      // a replacement goes home to what it replaces; an insertion to the place between
      const start =
        edit.start < text.length ? pieceStart(map, pieceOf(edit.start), edit.start) : (map.to[map.to.length - 1] ?? 0)
      const end = edit.end > edit.start ? pieceEnd(map, pieceOf(edit.end - 1), edit.end) : start
      texts.push(edit.text)
      norms.push(edit.text)
      parts.push(edit.text)
      at.push(length)
      from.push(start)
      to.push(end)
      length += edit.text.length
    }
    here = Math.max(here, edit.end)
  }
  copy(here, text.length)
  at.push(length)
  return { text: texts.join(''), norm: norms.join(''), units: joined(units, parts, length), map: { at, from, to } }
}

/** Units of the parts of a text: stretches of `units`, or strings. */
function joined(units: Uint16Array, parts: readonly (Span | string)[], length: number): Uint16Array {
  const result = new Uint16Array(length)
  let at = 0
  for (const part of parts) {
    if (typeof part === 'string') for (let i = 0; i < part.length; i++) result[at++] = part.charCodeAt(i)
    else {
      result.set(units.subarray(part[0], part[1]), at)
      at += part[1] - part[0]
    }
  }
  return result
}

function pieceStart(map: OffsetMap, i: number, offset: number): number {
  return map.at[i + 1] - map.at[i] === map.to[i] - map.from[i] ? map.from[i] + (offset - map.at[i]) : map.from[i]
}

function pieceEnd(map: OffsetMap, i: number, offset: number): number {
  return map.at[i + 1] - map.at[i] === map.to[i] - map.from[i] ? map.from[i] + (offset - map.at[i]) : map.to[i]
}
