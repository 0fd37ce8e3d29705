import {
  siteEndings,
  siteWords,
  type WatermarkWord,
  watermarkOpenings,
  watermarkWords,
} from '../lexicon/furniture-watermarks'
import type { Edit } from '../text'
import { Has, holds } from './holds'
import type { Lines } from './lines'
import { isHan } from './signs'

/**
 * Lines of a site injected inside a clause.
 *
 *     各村要把本资料由星河文档网整理请勿转载冬修任务落到田头
 *         ^^^^^^^^^^^^^^^^^^^
 *
 * Looked for where a site is named. One that comes back tells its bounds: what all of them have in common. A single one
 * is read by its words (本文 由 清泉文秘网 整理 发布).
 */
export function watermarks(norm: string, lines: Lines): Edit[] {
  const anchors: Anchor[] = []
  if ((lines.any & Has.site) !== 0)
    for (let i = 0; i < lines.count; i++)
      if ((lines.has[i] & Has.site) !== 0) findAnchors(norm, lines.start[i], lines.end[i], anchors)
  if (anchors.length === 0) return []
  const found = new Map<number, number>()
  const byKey = new Map<string, Anchor[]>()
  for (const anchor of anchors) {
    const key = norm.slice(Math.max(0, anchor.end - KEY), anchor.end)
    const same = byKey.get(key)
    if (same) same.push(anchor)
    else byKey.set(key, [anchor])
  }
  let reached = 0
  for (const anchor of anchors) {
    if (anchor.start < reached) continue
    const read = byWords(norm, anchor)
    const rivals = byKey.get(norm.slice(Math.max(0, anchor.end - KEY), anchor.end))!
    const common = rivals.length > 1 ? byCompany(norm, anchor, rivals) : undefined
    const bounds = choose(norm, read, common)
    if (!bounds) {
      reached = Math.max(anchor.end + NEXT, read && !common ? read.bounds[1] : 0)
      continue
    }
    found.set(bounds[0], bounds[1])
    reached = bounds[1]
  }
  return [...found].map(([start, end]) => ({
    start,
    end,
    text: '',
    noise: {
      kind: 'watermark' as const,
      reason: `a line of a site injected into the text: ${norm.slice(start, end)}`,
    },
  }))
}

interface Anchor {
  start: number
  end: number
  store: boolean
}

const KEY = 4
const REACH = 60
/** Sites are not named closer to each other than this. */
const NEXT = 4
const RIVALS = 8
const LONGEST_NAME = 8
type Bounds = readonly [number, number]

/** Where a site is named, or an address stands. */
function findAnchors(norm: string, from: number, to: number, anchors: Anchor[]): void {
  for (let at = from; at < to; at++) {
    const unit = norm.charCodeAt(at)
    if ((holds(unit) & Has.site) === 0) continue
    if (unit < 0x80) {
      address.lastIndex = at
      if (!address.test(norm)) continue
      anchors.push({ start: at, end: address.lastIndex, store: true })
      at = address.lastIndex - 1
      continue
    }
    const site = siteEndings.match(norm, at + 1, Math.max(0, at + 1 - LONGEST_SITE))
    if (site !== undefined) anchors.push({ start: at + 1 - site[0].length, end: at + 1, store: site[1] === 'store' })
  }
}

const LONGEST_SITE = 6
const address = /(?:https?:\/\/|www\.)[\w./?=&%#-]{2,60}/y

interface Reading {
  readonly bounds: Bounds
  readonly words: number
  /** It names a site that hands out documents. */
  readonly store: boolean
  /** It opens as only such lines do. */
  readonly certain: boolean
}

/** The line around an anchor by its words: from an opening word to the last word that belongs to it. */
function byWords(norm: string, anchor: Anchor): Reading | undefined {
  // the unit behind the last place is looked at too
  const bound = anchor.start + 2
  let start = watermarkOpenings.seek(norm, Math.max(0, anchor.start - REACH), bound)
  for (; start <= anchor.start; start = watermarkOpenings.seek(norm, start + 1, bound)) {
    const opening = watermarkWords.match(norm, start)?.[1]
    if (!opening?.opens && !opening?.asks) continue
    const read = readWords(norm, start)
    if (read && read.bounds[1] >= anchor.end) return { ...read, certain: opening.opens === true }
  }
  return undefined
}

function readWords(norm: string, from: number): Omit<Reading, 'certain'> | undefined {
  let at = from
  let end = from
  let words = 0
  let sites = 0
  let store = false
  let leads = true
  while (at < norm.length && at - from < LONGEST) {
    const site = siteWords.match(norm, at)
    const word = watermarkWords.match(norm, at)
    const name = leads && !(word && isMore(word[1])) ? nameBefore(norm, at) : undefined
    if (site && site[0].length >= (word?.[0].length ?? 0)) {
      sites++
      words++
      store ||= site[1] === 'store'
      at = end = at + site[0].length
      leads = false
    } else if (word && (isMore(word[1]) || !name || word[1].leads)) {
      at += word[0].length
      leads = word[1].leads === true
      if (isMore(word[1])) {
        words++
        end = at
      }
    } else if (name) {
      sites++
      words++
      store ||= name.store
      at = end = name.end
      leads = false
    } else {
      const after = addressAt(norm, at)
      if (after === at) break
      sites++
      words++
      store = true
      at = end = after
      leads = true
    }
  }
  if (sites === 0 || words < 3 || end - from < 7) return undefined
  return { bounds: [from, end], words, store }
}

const LONGEST = 100
const isMore = (word: WatermarkWord): boolean => word.word === true || word.opens === true || word.asks === true

/** The site whose name, of unknown words, stands at `at`. */
function nameBefore(norm: string, at: number): { end: number; store: boolean } | undefined {
  for (let i = at; i < at + LONGEST_NAME && isHan(norm.charCodeAt(i)); i++) {
    const site = siteWords.match(norm, i)
    if (site && i > at) return { end: i + site[0].length, store: site[1] === 'store' }
  }
  return undefined
}

const addressOrName = /(?:https?:\/\/)?[\w-]+(?:\.[\w-]+){1,4}(?:[/?#][\w./?=&%#-]*)?/y
function addressAt(norm: string, at: number): number {
  if (norm.charCodeAt(at) > 0x7f) return at
  addressOrName.lastIndex = at
  return addressOrName.test(norm) ? addressOrName.lastIndex : at
}

/** What an anchor and the others that name the same site have in common around it. */
function byCompany(
  norm: string,
  anchor: Anchor,
  rivals: readonly Anchor[],
): { bounds: Bounds; count: number } | undefined {
  let left = REACH
  let right = REACH
  let count = 1
  for (const other of rivals.slice(0, RIVALS)) {
    if (other === anchor) continue
    let before = 0
    while (
      before < REACH &&
      anchor.end - before > 0 &&
      norm.charCodeAt(anchor.end - 1 - before) === norm.charCodeAt(other.end - 1 - before)
    )
      before++
    let after = 0
    while (
      after < REACH &&
      anchor.end + after < norm.length &&
      norm.charCodeAt(anchor.end + after) === norm.charCodeAt(other.end + after)
    )
      after++
    if (before + after < 9 || before + after >= REACH) continue
    left = Math.min(left, before)
    right = Math.min(right, after)
    count++
  }
  return count > 1 ? { bounds: [anchor.end - left, anchor.end + right], count } : undefined
}

function choose(
  norm: string,
  read: Reading | undefined,
  common: { bounds: Bounds; count: number } | undefined,
): Bounds | undefined {
  if (common && !/[。;!?\n]/.test(norm.slice(...common.bounds)) && isInside(norm, common.bounds)) {
    const { bounds, count } = common
    const within = read && read.bounds[0] >= bounds[0] && read.bounds[1] <= bounds[1] ? read : undefined
    // by chance two of them may share a neighbour
    if (within && count === 2 && bounds[1] - bounds[0] - (within.bounds[1] - within.bounds[0]) <= 2)
      return within.bounds
    if (within || (count > 2 && vocabulary(norm, bounds) >= 3)) return bounds
  }
  if (!read) return undefined
  const bracketed = brackets(norm, read.bounds)
  if (bracketed) return read.store && read.words >= 3 ? bracketed : undefined
  if (!isInside(norm, read.bounds)) return undefined
  return read.words >= 4 && (read.store || (read.certain && read.words >= 5)) ? read.bounds : undefined
}

/** How many words of injected lines stand within. */
function vocabulary(norm: string, [start, end]: Bounds): number {
  let count = 0
  for (let at = start; at < end; ) {
    const site = siteWords.match(norm, at, end)
    const word = watermarkWords.match(norm, at, end)
    const address = addressAt(norm, at)
    if (site?.[1] === 'store') count++
    else if (word && isMore(word[1])) count++
    if (address > at + 5) count += 2
    at += Math.max(site?.[0].length ?? 0, word?.[0].length ?? 0, Math.min(address, end) - at, 1)
  }
  return count
}

/** The bounds with the brackets around them. */
function brackets(norm: string, [start, end]: Bounds): Bounds | undefined {
  return '([【'.includes(norm[start - 1] ?? ' ') && ')]】'.includes(norm[end] ?? ' ') ? [start - 1, end + 1] : undefined
}

/** Inside a clause: a Han character before it and one behind it. */
const isInside = (norm: string, [start, end]: Bounds): boolean =>
  start > 0 && isHan(norm.charCodeAt(start - 1)) && isHan(norm.charCodeAt(end))
