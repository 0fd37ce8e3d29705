import type { DraftBlock } from '../blocks/types'
import { roleContexts, roleCues } from '../lexicon/roles'
import type { Role } from '../model'
import type { AnnouncementFound } from './announcements'
import type { Item, Series } from './chain'
import type { DraftPoint } from './types'

const CONTEXT = 80
const LEAD = 60

/**
 * Says what each point does. A heading carries its text in its children; for the others the list's announcement or the
 * sentence before it (存在的问题:) speaks for all items, the lead of an item (要…, …是…的重要举措) for itself.
 */
export function assignRoles(
  norm: string,
  blocks: readonly DraftBlock[],
  lists: readonly Series[],
  pointOf: ReadonlyMap<Item, DraftPoint>,
  announced: readonly AnnouncementFound[],
): void {
  const roleOfList = new Map<Series, Role | undefined>()
  for (const { series, role } of announced) if (series && role && !roleOfList.has(series)) roleOfList.set(series, role)
  for (const series of lists) {
    const context = roleOfList.get(series) ?? contextOf(norm, series)
    for (const item of series.items) {
      const point = pointOf.get(item)
      if (point) point.role = isHeading(blocks, item, point) ? 'heading' : (ownRole(norm, item, point, context) ?? context ?? fallback(norm, point))
    }
  }
}

/** A heading with children, or a point most of whose text is in its children. */
function isHeading(blocks: readonly DraftBlock[], item: Item, point: DraftPoint): boolean {
  if (point.children.length === 0) return point.title.end >= point.end && blocks[item.candidate.block].kind === 'heading' && item.series.atLineStart && point.end - point.start < 30 && false
  if (item.candidate.atLineStart && point.title.end >= blocks[item.candidate.block].end - 1) return true
  const inside = point.children.reduce((n, c) => n + c.end - c.start, 0)
  return inside * 2 > point.end - point.title.end
}

/** What the sentence before a list says of its items. */
function contextOf(norm: string, series: Series): Role | undefined {
  const { start } = series.items[0].candidate
  let from = start - 1
  while (from > 0 && /[ \n,:。;]/.test(norm[from])) from--
  let begin = from
  while (begin > 0 && from - begin < CONTEXT && !/[。;!?\n]/.test(norm[begin - 1])) begin--
  const sentence = norm.slice(begin, from + 1)
  let best: Role | undefined
  let at = -1
  for (const { word, role } of roleContexts) {
    const i = sentence.lastIndexOf(word)
    if (i > at) {
      at = i
      best = role
    }
  }
  return best
}

function ownRole(norm: string, item: Item, point: DraftPoint, context: Role | undefined): Role | undefined {
  const lead = norm.slice(point.title.start, Math.min(point.title.end, point.title.start + LEAD))
  const first = lead.split(/[,、]/)[0]
  if (item.candidate.verb === '要' || /^(?:要|必须|务必|应当?|需要?|切实|着力|大力|坚决|进一步|严禁|不得)/.test(lead)) return 'directive'
  if (/^[^,]{2,24}(?:都要|要|必须|应当?)(?![求点素是])/.test(lead) && context !== 'problem') return 'directive'
  const rationale = roleCues.some((cue) => cue.role === 'rationale' && (cue.isEnd ? lead.endsWith(cue.word) && first.includes('是') : lead.includes(cue.word)))
  if (rationale) return 'rationale'
  if (context === 'component' || context === 'directive') return context
  const problem = roleCues.some((cue) => cue.role === 'problem' && (cue.isEnd ? lead.endsWith(cue.word) : lead.includes(cue.word)))
  if (problem && context !== 'achievement') return 'problem'
  if (context) return context
  return /了(?!解)|明显|显著|良好/.test(first) ? 'achievement' : undefined
}

/** Points that orders make up are directives; what only names is a component. */
function fallback(norm: string, point: DraftPoint): Role {
  const text = norm.slice(point.title.start, Math.min(point.end, point.title.start + 600))
  if (/[要应须]/.test(text) || /^[\u4e00-\u9fff]{2}(?!机制|制度)/.test(text)) return 'directive'
  return 'component'
}
