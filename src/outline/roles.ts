import type { DraftBlock, DraftDocument } from '../blocks/types'
import type { Role } from '../model'
import type { AnnouncementFound } from './announcements'
import type { Item, Series } from './chain'
import { add, contextOf, type Evidence, heaviest, leadEvidence, roleOfTitle, textEvidence } from './role-evidence'
import type { DraftPoint } from './types'

const LEAD = 80
const TEXT = 300
const SHORT_TITLE = 20
/** Documents that tell what was done. */
const ACCOUNT = /(?:总结|述职|述廉|汇报|情况的?报告|经验材料|交流材料|考察材料|鉴定材料|事迹|回顾)/

/**
 * Says what each point does. A heading carries its text in its children; for the others the list's announcement, the
 * sentence before the list and the title of its section speak for all items, lead and text of an item for itself.
 */
export function assignRoles(
  norm: string,
  blocks: readonly DraftBlock[],
  lists: readonly Series[],
  announced: readonly AnnouncementFound[],
  { metadata }: Pick<DraftDocument, 'metadata'>,
): void {
  const isAccount = metadata.title !== undefined && ACCOUNT.test(norm.slice(...metadata.title.span))

  const announcedRole = new Map<Series, Role | null>()
  for (const { series, role } of announced)
    if (series && role !== undefined && !announcedRole.has(series)) announcedRole.set(series, role)
  for (const series of lists) {
    const shared: Evidence = {}
    const fromAnnouncement = announcedRole.get(series)
    // what an article lists are duties, members, cases
    const inArticle = isInArticle(series)
    if (inArticle && series.style !== 'article') add(shared, 'component', 2.5)
    if (fromAnnouncement) add(shared, fromAnnouncement, 3)
    else if (fromAnnouncement === undefined) contextOf(norm, series, (role, weight) => add(shared, role, weight))
    for (const item of series.items) {
      const { point } = item
      if (!point) continue
      const evidence = { ...shared }
      let asks = false // whether a section's title says that it is of what is to be done
      for (let parent = item.parent, weight = 1.5; parent; parent = parent.parent, weight /= 2) {
        const above = parent.point
        if (!above) continue
        const role = sectionRole(norm, above)
        asks ||= role === 'directive'
        // a section of faults holds nothing else
        add(evidence, role, role === 'problem' ? 2 * weight : weight)
      }
      point.role = isHeading(blocks, item, point)
        ? 'heading'
        : readRole(norm, point, evidence, inArticle, isAccount && !asks)
    }
  }
}

const isInArticle = (series: Series): boolean => {
  if (series.style === 'article') return true
  for (let parent = series.items[0].parent; parent; parent = parent.parent)
    if (parent.series.style === 'article') return true
  return false
}

const sectionRole = (norm: string, { title }: DraftPoint): Role | undefined =>
  roleOfTitle(norm, title.start, Math.min(title.end, title.start + LEAD)) ??
  (norm[title.start] === '要' ? 'directive' : undefined)

function readRole(norm: string, point: DraftPoint, evidence: Evidence, isArticle: boolean, isAccount: boolean): Role {
  const title = norm.slice(point.title.start, Math.min(point.title.end, point.title.start + LEAD))
  // a section without points of its own is what its title says
  if (title.length <= SHORT_TITLE && !title.includes(',')) {
    const own = sectionRole(norm, point)
    // 设备运行情况; with nothing below: a thing to look at
    const hasText = point.end > point.title.end + 2
    if (own === 'problem' || (own === 'achievement' && hasText)) add(evidence, own, 2.5)
    else if (!hasText && title.endsWith('情况')) add(evidence, 'component', 2)
    else if (own === 'directive') {
      isAccount = false
      if (hasText) add(evidence, 'directive', 1.5)
    }
  }
  if (isAccount) add(evidence, 'achievement', 2.5)
  if (point.marker && /[要]$/.test(norm.slice(point.marker.start, point.marker.end))) add(evidence, 'directive', 3)
  leadEvidence(title, evidence, isArticle)
  textEvidence(norm.slice(point.title.end, Math.min(point.end, point.title.end + TEXT)), evidence)
  return heaviest(evidence) ?? (isArticle ? 'component' : 'directive')
}

/** Chapters are headings also where their text is elsewhere: in a table of contents. */
const sections: ReadonlySet<string> = new Set(['part', 'chapter', 'section'])

/** A heading with children, or a point most of whose text is in its children. */
function isHeading(blocks: readonly DraftBlock[], item: Item, point: DraftPoint): boolean {
  if (point.children.length === 0) return sections.has(item.series.style) && point.end - point.title.end <= 1
  if (item.candidate.atLineStart && point.title.end >= blocks[item.candidate.block].end - 1) return true
  const inside = point.children.reduce((n, c) => n + c.end - c.start, 0)
  return inside * 2 > point.end - point.title.end
}
