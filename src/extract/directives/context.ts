import { headingWords } from '../../lexicon/deontic'
import type { Passage } from '../passage'
import { readHead } from './head'
import type { Place, Unit } from './units'

/**
 * What the heading at `[start, end)` promises of the text under it: above zero what is to be done (三、保障措施),
 * below zero what was done, is so or why (一、工作回顾).
 */
export function toneOfHeading(norm: string, start: number, end: number): number {
  let tone = 0
  for (let at = start; at < Math.min(end, start + 60); at++) {
    const word = headingWords.match(norm, at, end)
    if (!word) continue
    tone = word[1] === 'demand' ? 0.8 : -1.6
    at += word[0].length - 1
  }
  if (norm[start] === '要' || norm.startsWith('必须', start)) return 0.6
  // the last word is what the heading is about: 2016年重点工作, 主要问题; 加强…: told by its verb
  return tone === 0 && readHead(norm, start, end).kind === 'verb' ? 0.4 : tone
}

/** What the points around a unit say of it, the innermost most. */
export function toneOfPlace(norm: string, place: Place | null, tones: Map<Place, number>): number {
  if (!place) return 0
  const known = tones.get(place)
  if (known !== undefined) return known
  const { point } = place
  const outer = toneOfPlace(norm, place.parent, tones)
  const own = point.role === 'heading' ? toneOfHeading(norm, point.title.start, point.title.end) : roleTones[point.role]
  const tone = own + outer * (own < 0 ? 0.5 : 0.8)
  tones.set(place, tone)
  return tone
}

const roleTones = { directive: 0.5, achievement: -2.2, problem: -2.6, rationale: -1.6, component: 0, heading: 0 }

/** Points that stand inside running text: what they say of it ends with its paragraph. */
const inlineStyles = new Set(['clause', 'sequence', 'qi', 'circled'])

/** How much the points around a unit say of it: little where they began inside an earlier paragraph. */
export function nearness({ place, block }: Unit, { blocks }: Passage): number {
  const marker = place?.point.marker
  return marker && inlineStyles.has(marker.style) && place.point.title.start < blocks[block].start ? 0.3 : 1
}

/** A heading's line: content stands below it. */
export function isHeading(unit: Unit, { norm, blocks }: Passage): boolean {
  if (blocks[unit.block].kind !== 'paragraph' && blocks[unit.block].kind !== 'note') return true
  const { place, end } = unit
  if (!unit.isTitle || !place) return isLine(unit, blocks[unit.block], norm) && unit.block < blocks.length - 1
  const { point } = place
  if (point.marker === null) return true
  const line = blocks[unit.block]
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
