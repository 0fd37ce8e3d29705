import { narratorLeads } from '../../lexicon/saying'
import type { Attribution } from '../../model'
import type { DraftPoint } from '../../outline/types'
import type { Passage } from '../passage'
import { introduces } from './actors'
import { endsSentence } from './clause'
import type { Saying } from './find'

/** What a saying covers: a quotation, the list that it announces, the speaker's turn, or the sentence; not beyond `limit`. */
export function extent(
  passage: Passage,
  saying: Saying,
  limit: number,
  isTurn: boolean,
): { end: number; mode: Attribution['mode'] } {
  const { norm } = passage
  if (saying.quoted !== undefined) return { end: saying.verb[1], mode: 'direct' }
  if (norm[saying.said] === '“') {
    const end = quotationEnd(norm, saying.said, limit)
    // a quotation that is the whole of it; “强素质”是… quotes a phrase
    if (end !== undefined && (end - saying.said > 12 || end === limit || '。,;!'.includes(norm[end])))
      return { end, mode: 'direct' }
  }
  const stop = Math.max(saying.said, lastSentence(norm, saying.said, limit))
  const sentence = sentenceEnd(norm, saying.said, stop)
  const list = announcedList(passage, saying.verb[0] - 8, sentence)
  if (list !== undefined) return { end: Math.max(sentence, list), mode: 'reported' }
  return { end: isTurn ? turnEnd(norm, saying.said, stop) : sentence, mode: 'reported' }
}

/** Where the last whole sentence before `end` ends: what stands between it and the next speaker is the narrator's (对此,). */
function lastSentence(norm: string, start: number, end: number): number {
  for (let at = end; at > Math.max(start, end - 60); at--) if (endsSentence(norm, at - 1)) return at
  return end
}

/** Where the list ends that is announced in `[start, end)`. */
function announcedList({ announcements, outline }: Passage, start: number, end: number): number | undefined {
  const announcement = announcements[firstFrom(announcements, start, ({ span }) => span[0])]
  if (!announcement?.list || announcement.span[0] >= end) return undefined
  const last = announcement.list[1]
  return lastPoint(outline, last)?.end ?? last
}

/** The innermost point whose marker ends at `at`. */
function lastPoint(points: readonly DraftPoint[], at: number): DraftPoint | undefined {
  const point = points[firstFrom(points, at, ({ start }) => start) - 1]
  if (!point || point.end < at) return undefined
  return point.marker?.end === at ? point : lastPoint(point.children, at)
}

/** Index of the first of a sorted list that is at or behind `at`. */
function firstFrom<T>(list: readonly T[], at: number, place: (item: T) => number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (place(list[middle]) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** How far a quotation may run. */
const reach = 2000

/** Where the quotation that opens at `open` ends, behind its mark; undefined where it does not. */
export function quotationEnd(norm: string, open: number, end: number): number | undefined {
  let depth = 0
  for (let at = open, stop = Math.min(end, open + reach); at < stop; at++) {
    if (norm[at] === '“') depth++
    else if (norm[at] === '”' && --depth === 0) return at + 1
  }
  return undefined
}

/** The end of the sentence that goes on at `start`, its stop included; what is quoted in it counts as one. */
export function sentenceEnd(norm: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    if (norm[at] === '“') at = (quotationEnd(norm, at, end) ?? at + 1) - 1
    else if (norm[at] !== ';' && endsSentence(norm, at)) return at + 1
  }
  return end
}

/** The end of a speaker's turn: sentence by sentence until the narrator takes the word back. */
export function turnEnd(norm: string, start: number, end: number): number {
  let at = sentenceEnd(norm, start, end)
  while (at < end) {
    let next = at
    while (next < end && norm[next] === ' ') next++
    // 县委副书记李海波传达了…: somebody else acts
    if (narratorLeads.match(norm, next, end) || introduces(norm, next, end)) return at
    at = sentenceEnd(norm, next, end)
  }
  return end
}
