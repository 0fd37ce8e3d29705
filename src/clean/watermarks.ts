import { siteWords, watermarkWords } from '../lexicon/furniture-watermarks'
import type { Edit } from '../text'
import { isHan } from './signs'

/**
 * Lines of a site injected inside a clause.
 *
 *     我们必本资料权属文秘资源网放上鼠标按照提示查看文秘资源网须结合实际
 *           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Looked for where a site is named. One that comes back tells its bounds: what all of them have in common. A single one
 * is read by its words (本文 由 清泉文秘网 整理 发布).
 */
export function watermarks(norm: string): Edit[] {
  const anchors = findAnchors(norm)
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
    if (!bounds) continue
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
const LONGEST_NAME = 8
type Bounds = readonly [number, number]

/** Where a site is named, or an address stands. */
function findAnchors(norm: string): Anchor[] {
  const anchors: Anchor[] = []
  const sites =
    /[\u7f51\u5e93]|文档站|资料站|下载[站吧]|书库|豆丁|道客巴巴|公众号|微信号|www\.|https?:|\.(?:com|cn|net)/g
  for (const match of norm.matchAll(sites)) {
    const end = match.index + match[0].length
    if (/[a-z.]/.test(match[0])) {
      anchors.push({ start: match.index, end, store: true })
      continue
    }
    let best: Anchor | undefined
    for (let start = Math.max(0, end - 6); start < end && !best; start++) {
      const word = siteWords.at(norm, start, end)
      if (word && start + word.word.length === end) best = { start, end, store: word.value === 'store' }
    }
    if (best) anchors.push(best)
  }
  return anchors
}

/** The line around an anchor by its words: from an opening word to the last word that belongs to it. */
function byWords(norm: string, anchor: Anchor): { bounds: Bounds; words: number; store: boolean } | undefined {
  let best: { bounds: Bounds; words: number; store: boolean } | undefined
  for (let start = Math.max(0, anchor.start - REACH); start <= anchor.start; start++) {
    const opening = watermarkWords.at(norm, start, norm.length)
    if (!opening?.value.opens && !(start >= anchor.start - LONGEST_NAME && opensName(norm, start))) continue
    const read = readWords(norm, start)
    if (!read || read.bounds[1] < anchor.end) continue
    if (!best || read.words > best.words) best = read
    if (opening?.value.opens) break
  }
  return best
}

/** A line may begin with the site's name where a sign or a bracket goes before it. */
const opensName = (norm: string, at: number): boolean => '(【[《'.includes(norm[at])

function readWords(norm: string, from: number): { bounds: Bounds; words: number; store: boolean } | undefined {
  let at = from
  let end = from
  let words = 0
  let sites = 0
  let store = false
  while (at < norm.length && at - from < 100) {
    const site = siteWords.at(norm, at, norm.length)
    const word = watermarkWords.at(norm, at, norm.length)
    if (site && site.word.length >= (word?.word.length ?? 0)) {
      sites++
      words++
      store ||= site.value === 'store'
      at = end = at + site.word.length
      continue
    }
    const name = nameBefore(norm, at)
    if (name && (!word || (word.value.glue && !word.value.word && !word.value.opens))) {
      if (word) {
        at += word.word.length
        continue
      }
      sites++
      words++
      store ||= name.store
      at = end = name.end
      continue
    }
    if (word) {
      at += word.word.length
      if (word.value.word || word.value.opens) {
        words++
        end = at
      }
      continue
    }
    const address = addressAt(norm, at)
    if (address > at) {
      sites++
      words++
      store = true
      at = end = address
      continue
    }
    break
  }
  if (sites === 0 || words < 3 || end - from < 7) return undefined
  return { bounds: [from, end], words, store }
}

/** The site whose name, of unknown words, stands at `at`. */
function nameBefore(norm: string, at: number): { end: number; store: boolean } | undefined {
  for (let i = at; i < at + LONGEST_NAME && isHan(norm.charCodeAt(i)); i++) {
    const site = siteWords.at(norm, i, norm.length)
    if (site && i > at) return { end: i + site.word.length, store: site.value === 'store' }
  }
  return undefined
}

const address = /[(【[]?(?:https?:\/\/)?[\w-]+(?:\.[\w-]+){1,4}(?:[/?#][\w./?=&%#-]*)?[)\]】]?/y
function addressAt(norm: string, at: number): number {
  address.lastIndex = at
  return address.test(norm) ? address.lastIndex : at
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
  for (const other of rivals.slice(0, 40)) {
    if (other === anchor) continue
    let before = 0
    while (before < REACH && anchor.end - before > 0 && norm[anchor.end - 1 - before] === norm[other.end - 1 - before])
      before++
    let after = 0
    while (
      after < REACH &&
      norm[anchor.end + after] !== undefined &&
      norm[anchor.end + after] === norm[other.end + after]
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
  read: { bounds: Bounds; words: number; store: boolean } | undefined,
  common: { bounds: Bounds; count: number } | undefined,
): Bounds | undefined {
  if (common && !/[。;!?\n]/.test(norm.slice(...common.bounds))) {
    const { bounds } = common
    const inner = read && read.bounds[0] >= bounds[0] && read.bounds[1] <= bounds[1]
    const words = readWords(norm, read?.bounds[0] ?? bounds[0])?.words ?? 0
    if (isInside(norm, bounds) && words >= 3) {
      // by chance two of them may share a neighbour
      if (inner && common.count === 2 && bounds[1] - bounds[0] - (read.bounds[1] - read.bounds[0]) <= 2)
        return read.bounds
      return bounds
    }
  }
  if (read && read.words >= 4 && read.store && isInside(norm, read.bounds)) return read.bounds
  return undefined
}

/** Inside a clause: a Han character before it and one behind it. */
const isInside = (norm: string, [start, end]: Bounds): boolean =>
  start > 0 && isHan(norm.charCodeAt(start - 1)) && isHan(norm.charCodeAt(end))
