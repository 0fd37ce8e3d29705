import type { DraftBlock } from '../blocks/types'
import type { Genre, Role } from '../model'
import type { AnnouncementFound } from './announcements'
import type { Item, Series } from './chain'
import { add, contextOf, type Evidence, heaviest, leadEvidence, roleOfTitle, textEvidence } from './role-evidence'
import type { DraftPoint } from './types'

const LEAD = 80
const TEXT = 300

/**
 * Says what each point does. A heading carries its text in its children; for the others the list's announcement, the
 * sentence before the list and the title of its section speak for all items, lead and text of an item for itself.
 */
export function assignRoles(
  norm: string,
  blocks: readonly DraftBlock[],
  lists: readonly Series[],
  pointOf: ReadonlyMap<Item, DraftPoint>,
  announced: readonly AnnouncementFound[],
  genre: Genre,
): void {
  const announcedRole = new Map<Series, Role | null>()
  for (const { series, role } of announced)
    if (series && role !== undefined && !announcedRole.has(series)) announcedRole.set(series, role)
  for (const series of lists) {
    const shared: Evidence = {}
    const fromAnnouncement = announcedRole.get(series)
    if (fromAnnouncement) add(shared, fromAnnouncement, 3)
    else if (fromAnnouncement === undefined) contextOf(norm, series, (role, weight) => add(shared, role, weight))
    for (const item of series.items) {
      const point = pointOf.get(item)
      if (!point) continue
      const evidence = { ...shared }
      for (let parent = item.parent, weight = 1.5; parent; parent = parent.parent, weight /= 2) {
        const above = pointOf.get(parent)
        if (above)
          add(
            evidence,
            roleOfTitle(norm.slice(above.title.start, Math.min(above.title.end, above.title.start + LEAD))),
            weight,
          )
      }
      point.role = isHeading(blocks, item, point)
        ? 'heading'
        : readRole(norm, point, evidence, series.style === 'article' || genre === 'regulation')
    }
  }
}

function readRole(norm: string, point: DraftPoint, evidence: Evidence, isArticle: boolean): Role {
  const title = norm.slice(point.title.start, Math.min(point.title.end, point.title.start + LEAD))
  if (point.marker && /[要]$/.test(norm.slice(point.marker.start, point.marker.end))) add(evidence, 'directive', 3)
  leadEvidence(title, evidence)
  textEvidence(norm.slice(point.title.end, Math.min(point.end, point.title.end + TEXT)), evidence)
  return heaviest(evidence) ?? (isArticle ? 'component' : 'directive')
}

/** A heading with children, or a point most of whose text is in its children. */
function isHeading(blocks: readonly DraftBlock[], item: Item, point: DraftPoint): boolean {
  if (point.children.length === 0) return false
  if (item.candidate.atLineStart && point.title.end >= blocks[item.candidate.block].end - 1) return true
  const inside = point.children.reduce((n, c) => n + c.end - c.start, 0)
  return inside * 2 > point.end - point.title.end
}
