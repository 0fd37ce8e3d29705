import { headingWords } from '../../lexicon/deontic'
import type { Passage } from '../passage'
import type { Gloss } from './gloss'
import { behindLeads, NONE, verbAt } from './head'
import type { Place, Unit } from './units'

/**
 * What the heading at `[start, end)` promises of the text under it: above zero what is to be done (三、保障措施),
 * below zero what was done, is so or why (一、工作回顾).
 */
export function toneOfHeading(gloss: Gloss, start: number, end: number): number {
  const { norm } = gloss
  let tone = 0
  const stop = Math.min(end, start + 60)
  const beyond = Math.min(end, stop + 1)
  for (let at = headingWords.seek(norm, start, beyond); at < stop; at = headingWords.seek(norm, at, beyond)) {
    const word = headingWords.match(norm, at, end)
    if (word) tone = word[1] === 'demand' ? 0.8 : -1.6
    at += word ? word[0].length : 1
  }
  if (norm[start] === '要' || norm.startsWith('必须', start)) return 0.6
  // the last word is what the heading is about: 2016年重点工作, 主要问题; 加强…: told by its verb
  return tone === 0 && verbAt(gloss, behindLeads(gloss, start, end), end) !== NONE ? 0.4 : tone
}

/** What a headline promises of its text: one that tells how well things go, that it tells (我县营商环境持续优化). */
export function toneOfHeadline(gloss: Gloss, { metadata }: Passage): number {
  if (!metadata.title || metadata.salutation) return 0
  const [start, end] = metadata.title.span
  return end - start > 6 && success.test(gloss.norm.slice(end - 4, end)) && verbAt(gloss, start, end) === NONE
    ? -0.8
    : 0
}

const success = /(?:成效|实效|见效|显著|明显|优化|改善|提升|突破|新路|路子|新高|纪实|侧记|圆满|增收|变样)$/

/** What the points around a unit say of it, the innermost most. */
export function toneOfPlace(gloss: Gloss, place: Place | null): number {
  if (!place) return 0
  if (place.tone !== undefined) return place.tone
  const { role, title } = place.point
  const outer = toneOfPlace(gloss, place.parent)
  const own = role === 'heading' ? toneOfHeading(gloss, title.start, title.end) : roleTones[role]
  place.tone = own + outer * (own < 0 ? 0.5 : 0.8)
  return place.tone
}

const roleTones = { directive: 0.5, achievement: -2.2, problem: -2.6, rationale: -1.6, component: 0, heading: 0 }

/** Points that stand inside running text: what they say of it ends with its paragraph. */
const inlineStyles = new Set(['clause', 'sequence', 'qi', 'circled'])

/** How much the points around a unit say of it: little where they began inside an earlier paragraph. */
export function nearness({ place, block }: Unit, { blocks }: Passage): number {
  const marker = place?.point.marker
  return marker && place.point.title.start < blocks[block].start && inlineStyles.has(marker.style) ? 0.3 : 1
}

/** A heading's line: content stands below it. */
export function isHeading(unit: Unit, { norm, blocks }: Passage): boolean {
  // 三、关于自身建设的要求。: a topic, glued to its text or not
  if (unit.isTitle && norm.startsWith('关于', unit.start)) return true
  const line = blocks[unit.block]
  if (line.kind !== 'paragraph' && line.kind !== 'note') return true
  const { place, end } = unit
  if (!unit.isTitle || !place) return isLine(unit, line, norm) && unit.block < blocks.length - 1
  const { point } = place
  if (point.marker === null) return true
  const isBig = bigStyles.has(point.marker.style)
  // (一)…: a line of its own, text below
  const ownsLine = end >= line.end - 1 && (isBig || !'。;!'.includes(norm[line.end - 1])) && norm[end - 1] !== ':'
  if (ownsLine && point.end > line.end + 1) return true
  return isBig && point.role === 'heading' && point.children.length > 0
}

/** A short line of its own with no stop behind it. */
const isLine = (unit: Unit, block: { start: number; end: number }, norm: string): boolean =>
  unit.end - unit.start <= 30 &&
  unit.start - block.start <= 2 &&
  norm.slice(unit.end, block.end).trim() === '' &&
  !',:、'.includes(norm[unit.end - 1])

/** Of the sections of a document. */
export const bigStyles = new Set(['part', 'chapter', 'section', 'han', 'paren-han'])
