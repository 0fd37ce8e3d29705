import type { Announcement, Diagnostic } from '../model'
import type { Series } from './chain'

/** Numbering trouble and announcements that do not agree with their lists: told, never repaired. */
export function check(lists: readonly Series[], announcements: readonly Announcement[]): Diagnostic[] {
  const found: Diagnostic[] = []
  for (const { trouble } of lists)
    for (const { item, code, expected } of trouble) {
      const { start, end } = item.candidate
      const said = item.ordinal
      const message =
        code === 'numbering-start'
          ? `Unexpected number ${said} at the begin of a list, expected 1: its begin may be missing`
          : code === 'numbering-repeat'
            ? `Unexpected number ${said}, expected ${expected}: the number stands twice`
            : `Unexpected number ${said}, expected ${expected}: ${said - expected} missing`
      found.push({ code, message, span: [start, end] })
    }
  for (const { count, found: there, span, text } of announcements)
    if (count !== null && count !== there)
      found.push({ code: 'announced-count', message: `“${text}” announces ${count}, found ${there}`, span })
  return found.sort((a, b) => a.span[0] - b.span[0])
}
