import type { Announcement, Diagnostic, MarkerStyle, Role } from '../model'

/** A point of the outline; offsets into the draft. */
export interface DraftPoint {
  /** From the marker's first character … */
  start: number
  /** … to the end of its last descendant. */
  end: number
  marker: { start: number; end: number; style: MarkerStyle; ordinal: number } | null
  /** The lead, behind the marker. */
  title: { start: number; end: number }
  role: Role
  children: DraftPoint[]
}

/** What the outline stage finds in one document. */
export interface DraftOutline {
  points: DraftPoint[]
  announcements: Announcement[]
  diagnostics: Diagnostic[]
}
