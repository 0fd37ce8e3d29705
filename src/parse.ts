import { findDocuments } from './blocks'
import type { DraftDocument } from './blocks/types'
import { clean } from './clean'
import { assemble, type DraftFindings } from './document'
import { extract } from './extract'
import type { Speech } from './model'
import { normalise } from './normalise'
import { findOutline } from './outline'
import { openDraft } from './text'

/**
 * Reads one text: a speech, a report, a notice, or a compilation of them.
 *
 * Pure and synchronous; never throws on any string. All spans of the result are UTF-16 offsets, half-open, into `text`
 * exactly as it was passed.
 *
 * @throws {TypeError} when `text` is not a string.
 */
export function parseSpeech(text: string): Speech {
  if (typeof text !== 'string') throw new TypeError(`parseSpeech: expected a string, got ${describe(text)}`)
  const { norm, units, script } = normalise(text)
  const { draft, noise } = clean(openDraft(text, norm, units))
  const root = findDocuments(draft)
  const findings = new Map<DraftDocument, DraftFindings>()
  const read = (document: DraftDocument) => {
    if (document.members.length > 0) return document.members.forEach(read)
    const outline = findOutline(draft, document)
    const { start, end, blocks, metadata } = document
    const passage = {
      ...draft,
      start,
      end,
      blocks,
      metadata,
      outline: outline.points,
      announcements: outline.announcements,
    }
    findings.set(document, { outline, extracts: extract(passage) })
  }
  read(root)
  return assemble(draft, root, findings, noise, script)
}

const describe = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value === 'object' ? 'an object' : typeof value
