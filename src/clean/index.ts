import type { Noise } from '../model'
import { applyEdits, type Draft, type Edit, home, inOrder } from '../text'
import { artifacts, mayHoldArtifacts } from './artifacts'
import { blanks } from './blanks'
import { breaks } from './breaks'
import { furniture } from './furniture'
import { findLines, linesOrPieces } from './lines'
import { notes } from './notes'
import { pageMarkers } from './page-markers'
import { Pairs } from './pairs'
import { isHan } from './signs'
import { watermarks } from './watermarks'

/**
 * Takes out what is not the text's own and rejoins what was broken.
 *
 * The order matters. Control characters first: they hide words from every rule behind them. Then all that needs the lines as
 * they came (page numbers, furniture, injected lines), from one draft, since a page number that is gone no longer tells where a
 * page ended. Line ends and blanks last: whether a line goes on can be told only when nothing foreign stands between its halves.
 *
 * Paragraphs of the cleaned draft are parted by one line feed or more: blank lines stay.
 */
export function clean(source: Draft): { draft: Draft; noise: Noise[] } {
  const noise: Noise[] = []
  const apply = (draft: Draft, edits: readonly Edit[]): Draft => {
    if (edits.length === 0) return draft
    const ordered = inOrder(edits)
    for (const edit of ordered) report(draft, edit, noise)
    return applyEdits(draft, ordered)
  }
  let draft = source
  let lines = findLines(draft.units)
  if (mayHoldArtifacts(draft.norm, lines)) {
    draft = apply(source, artifacts(source.text))
    if (draft !== source) lines = findLines(draft.units)
  }
  const raw = draft
  const pieces = linesOrPieces(raw.norm, lines)
  draft = apply(raw, [
    ...pageMarkers(raw.norm, pieces),
    ...furniture(raw.norm, pieces),
    ...watermarks(raw.norm, lines),
    ...notes(raw.norm, lines),
  ])
  if (draft !== raw) lines = findLines(draft.units)
  const pairs = new Pairs(draft)
  draft = apply(draft, [...breaks(draft, lines, pairs), ...blanks(draft.norm, pairs)])
  return { draft, noise: disjoint(noise) }
}

/** The noise entry of an edit, without the blanks at its ends. */
function report({ text, map }: Draft, { start, end, noise }: Edit, entries: Noise[]): void {
  if (!noise) return
  let from = start
  let to = end
  while (from < to && isBlank(text, from)) from++
  while (to > from && isBlank(text, to - 1)) to--
  if (to > from)
    entries.push({
      kind: noise.kind,
      span: home(map, from, to),
      reason: noise.reason,
    })
}

const isBlank = (text: string, at: number): boolean => !isHan(text.charCodeAt(at)) && /\s/.test(text[at])

/** In order of place; an entry that lies within another one, or reaches into it, leaves that to the other. */
function disjoint(entries: Noise[]): Noise[] {
  const sorted = entries.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  const result: Noise[] = []
  let reached = 0
  for (const entry of sorted) {
    const [start, end] = entry.span
    if (end <= reached) continue
    result.push(start < reached ? { ...entry, span: [reached, end] } : entry)
    reached = end
  }
  return result
}
