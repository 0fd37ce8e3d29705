import type { DraftBlock } from '../blocks/types'
import { closingParagraphs, closingSentences } from '../lexicon/outline'
import { floating } from './candidate'
import type { Item, Series } from './chain'
import type { DraftPoint } from './types'

/** The items of all lists as points: their titles, and how far each of them reaches. Gives each item its point. */
export function buildTree(
  norm: string,
  blocks: readonly DraftBlock[],
  lists: readonly Series[],
  limit: number,
): DraftPoint[] {
  const roots: Item[] = []
  const items: Item[] = []
  for (const s of lists) {
    // one sentence mark without a second is no list; what stands in it moves up
    const isLone = s.items.length === 1 && floating.has(s.style)
    for (const item of s.items) {
      if (isLone) {
        for (const child of item.children) child.parent = item.parent
        continue
      }
      items.push(item)
    }
  }
  for (const item of items) item.children = []
  items.sort((a, b) => a.candidate.start - b.candidate.start)
  for (const item of items) (item.parent ? item.parent.children : roots).push(item)

  // the points first, each with its title, which ends before the next mark
  items.forEach((item, i) => {
    const { start, end, style } = item.candidate
    item.point = {
      start,
      end,
      marker: { start, end, style, ordinal: item.ordinal },
      title: readTitle(norm, blocks, item, items[i + 1]?.candidate.start ?? limit),
      role: 'directive',
      children: [],
    }
  })

  const build = (siblings: readonly Item[], end: number): DraftPoint[] =>
    siblings.map((item, i) => {
      const point = item.point!
      const { title } = point
      const next = siblings[i + 1]
      const isLast = next === undefined || next.series !== item.series
      let stop = next ? next.candidate.start : end
      if (isLast) {
        const from = Math.max(title.end, deepest(item).candidate.end)
        stop = lastEnd(norm, blocks, item, from, stop, isSingleBlocked(siblings, i, blocks, title.end))
      }
      point.end = trimEnd(norm, Math.max(title.end, item.candidate.end), stop)
      if (item.children.length > 0) point.children = build(item.children, point.end)
      return point
    })
  return build(roots, limit)
}

/** The last descendant of an item. */
function deepest(item: Item): Item {
  while (item.children.length > 0) item = item.children[item.children.length - 1]
  return item
}

const LONGEST_TITLE = 400

/** The lead: to the first 。;!?: that is in no quotes, the next mark, or the line's end; without a comma at its end. */
function readTitle(
  norm: string,
  blocks: readonly DraftBlock[],
  { candidate }: Item,
  next: number,
): { start: number; end: number } {
  let block = blocks[candidate.block]
  let start = candidate.end
  while (start < block.end && norm[start] === ' ') start++
  if (start >= block.end) {
    // the heading's words are on the next line
    const following = blocks[candidate.block + 1]
    if (following && following.end - following.start <= 60 && following.start < next) {
      block = following
      start = block.start
    }
  }
  const limit = Math.min(block.end, next, start + LONGEST_TITLE)
  let end = start
  let quotes = 0
  for (; end < limit; end++) {
    const c = norm[end]
    if (c === '“' || c === '《' || c === '(') quotes++
    else if (c === '”' || c === '》' || c === ')') quotes = Math.max(0, quotes - 1)
    else if (c === '。' || c === '!' || c === '?' || c === ';' || c === ':') {
      if (quotes === 0 || !closesSoon(norm, end, limit)) break
    } else if (c === '\n' || (c === ' ' && quotes === 0 && !candidate.isAlone && runsOn(norm, start, end, limit))) break
  }
  while (end > start && (norm[end - 1] === ' ' || norm[end - 1] === ',' || norm[end - 1] === '、')) end--
  if (end <= start) return { start: candidate.end, end: candidate.end }
  return { start, end }
}

const isHan = (c: number) => c >= 0x4e00 && c <= 0x9fff

/** 一、基本情况 我镇辖二十个村,…: a heading that a blank parts from its text, which goes on to a sentence end. */
function runsOn(norm: string, start: number, at: number, limit: number): boolean {
  if (at - start < 2 || at - start > 40 || !isHan(norm.charCodeAt(at + 1))) return false
  let i = at + 1
  while (i < limit && !'。;!?: '.includes(norm[i])) i++
  return i < limit && norm[i] === '。' && i - at > 8
}

/** Whether the bracket or quotation that is open at `at` closes within a few words. */
function closesSoon(norm: string, at: number, limit: number): boolean {
  for (let i = at + 1; i < Math.min(limit, at + 60); i++) {
    if (norm[i] === '”' || norm[i] === '》' || norm[i] === ')') return true
    if (norm[i] === '“' || norm[i] === '。') return false
  }
  return false
}

/** Whether each item of the list before this last one kept to the block it begins in, as lines do that are whole points. */
function isSingleBlocked(
  siblings: readonly Item[],
  at: number,
  blocks: readonly DraftBlock[],
  titleEnd: number,
): boolean {
  const last = siblings[at]
  // a heading alone on its line has its text on the next
  if (titleEnd >= blocks[last.candidate.block].end) return false
  for (let i = at - 1; i >= 0 && siblings[i].series === last.series; i--) {
    if (siblings[i + 1].candidate.block - siblings[i].candidate.block !== 1) return false
    if (i === at - 1 && siblings[i].children.some((c) => c.candidate.block !== siblings[i].candidate.block))
      return false
  }
  return at > 0 && siblings[at - 1].series === last.series
}

/**
 * Where the last item of a list ends. One within a line ends with its block, or before a sentence that turns away from the
 * list (这些问题…, 下一步,…). One that begins a line ends before a paragraph that turns to all (同志们,…); where its
 * fellows are one paragraph each, so is it.
 */
function lastEnd(
  norm: string,
  blocks: readonly DraftBlock[],
  item: Item,
  from: number,
  limit: number,
  isSingle: boolean,
): number {
  const { candidate } = item
  let b = candidate.block
  const reach = (k: number) => Math.min(limit, blocks[k].end)
  if (!candidate.atLineStart) return turnsAway(norm, from, reach(b))
  const lastBlock = deepest(item).candidate.block
  if (isSingle) return reach(Math.max(b, lastBlock))
  while (b + 1 < blocks.length && blocks[b + 1].start < limit) {
    const next = blocks[b + 1]
    if (
      b + 1 > lastBlock &&
      (next.kind === 'signature' || next.kind === 'note' || closingParagraphs.match(norm, next.start) !== undefined)
    )
      break
    b++
  }
  return reach(b)
}

/** The first sentence begin in `[from, end)` with which the speaker leaves the list; `end` where there is none. */
function turnsAway(norm: string, from: number, end: number): number {
  for (let i = from; i < end - 1; i++) {
    const c = norm[i]
    if (c !== '。' && c !== '!' && c !== '?') continue
    let next = i + 1
    while (next < end && (norm[next] === ' ' || norm[next] === '”')) next++
    if (closingSentences.match(norm, next) !== undefined) return i + 1
  }
  return end
}

function trimEnd(norm: string, from: number, end: number): number {
  while (end > from && (norm[end - 1] === ' ' || norm[end - 1] === '\n')) end--
  return Math.max(from, end)
}
