import type { DraftDocument } from '../blocks/types'
import type { Draft } from '../text'
import { findAnnouncements } from './announcements'
import { chain } from './chain'
import { check } from './check'
import { findMarks } from './find-marks'
import { addHeadings } from './headings'
import { assignRoles } from './roles'
import { buildTree } from './tree'
import type { DraftOutline } from './types'

/**
 * Finds the outline of one document: marks in their places, lists of marks by their ordinals, nested as the document
 * nests them; then what is announced, what each point does, and what is wrong with the numbering.
 */
export function findOutline(draft: Draft, document: DraftDocument): DraftOutline {
  const { norm } = draft
  const { blocks, end } = document
  const lists = chain(findMarks(draft, blocks))
  const roots = buildTree(norm, blocks, lists, end)
  const announced = findAnnouncements(draft, blocks, lists)
  assignRoles(norm, blocks, lists, announced, document)
  const announcements = announced.map((a) => a.announcement)
  return { points: addHeadings(blocks, roots, end), announcements, diagnostics: check(lists, announcements) }
}
