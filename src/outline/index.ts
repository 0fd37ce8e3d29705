import type { DraftDocument } from '../blocks/types'
import type { Draft } from '../text'
import type { DraftOutline } from './types'

export function findOutline(_draft: Draft, _document: DraftDocument): DraftOutline {
  return { points: [], announcements: [], diagnostics: [] }
}
