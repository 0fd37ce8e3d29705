import type { DraftBlock } from '../blocks/types'
import type { Announcement, Metadata } from '../model'
import type { DraftPoint } from '../outline/types'

/**
 * One document as the extractors read it. All offsets count in `text` and `norm`, the whole cleaned file;
 * the document is `[start, end)` of it. What an extractor returns has its spans in these offsets;
 * the document stage takes them home.
 */
export interface Passage {
  /** In the source's script and punctuation, noise and stray breaks removed; paragraphs end with a line feed. */
  readonly text: string
  /** The same, unit for unit, in simplified characters and ASCII-width punctuation (see normalise/width.ts): what rules match. */
  readonly norm: string
  /** The code units of `norm`. */
  readonly units: Uint16Array
  readonly start: number
  readonly end: number
  readonly blocks: readonly DraftBlock[]
  readonly outline: readonly DraftPoint[]
  readonly announcements: readonly Announcement[]
  readonly metadata: Metadata
}
