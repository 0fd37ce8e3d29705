import { findDate } from '../dates'
import { mastheadLabels } from '../lexicon/documents'
import type { Span } from '../model'
import type { Front } from './front'
import { gluedLabel, labelStart } from './masthead-line'

/** The fields of the masthead lines: label → the span of its value. */
export function readMasthead(norm: string, front: Front): Map<string, Span> {
  const fields = new Map<string, Span>()
  const set = (field: string, span: Span) => {
    if (field && span[1] > span[0] && !fields.has(field)) fields.set(field, span)
  }
  front.pieces.forEach((piece, i) => {
    if (piece.kind !== 'masthead') return
    const line = norm.slice(piece.start, piece.end)
    if (piece.lineKind === 'label') {
      const value = front.pieces[i + 1]
      if (value?.lineKind === 'masthead')
        set(mastheadLabels.get(line.replaceAll(' ', '').slice(0, -1)) ?? '', [value.start, value.end])
      return
    }
    const glued = gluedLabel(line)
    if (glued !== undefined) {
      set(mastheadLabels.get(glued) ?? '', trimmed(norm, piece.start + glued.length, piece.end))
      return
    }
    let label = ''
    let from = 0
    for (let colon = line.indexOf(':'); colon >= 0; colon = line.indexOf(':', colon + 1)) {
      const first = labelStart(line, colon)
      if (first < 0) continue
      const bare = line.slice(first, colon).replaceAll(' ', '')
      for (let k = 0; k < bare.length - 1; k++) {
        if (!mastheadLabels.has(bare.slice(k))) continue
        if (label) set(mastheadLabels.get(label) ?? '', trimmed(norm, piece.start + from, piece.start + first + k))
        label = bare.slice(k)
        from = colon + 1
        break
      }
    }
    if (label) set(mastheadLabels.get(label) ?? '', trimmed(norm, piece.start + from, piece.end))
    const date = findDate(norm, piece.start, piece.end)
    if (date) set('posted', [date.start, date.end])
  })
  return fields
}

function trimmed(norm: string, start: number, end: number): Span {
  while (start < end && norm[start] === ' ') start++
  while (end > start && norm[end - 1] === ' ') end--
  return [start, end]
}
