import { callVerbs, cueAfter, mottoKin, mottoMiddles, mottoTails, mottoThings } from '../../lexicon/slogans'
import type { Finding } from './finding'
import { areMottoes, isOfRow } from './mottoes'

const LEAST_LENGTH = 3
const MOST_LENGTH = 12
const LEAST_SEGMENTS = 3

/**
 * Three or more segments of equal length in a row, outside quotes, that are calls: most begin with a verb, or they begin
 * or end alike.
 *
 *     形成学习先进、争当先进、赶超先进的局面
 *         ^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * The first may have something before it and the last something behind it, where they can be told by a character that
 * all have in one place. Lists of things (石家庄、张家口、秦皇岛) are none. `stops` are the places of all punctuation.
 */
export function findParallels(norm: string, stops: readonly number[], known: readonly Finding[]): Finding[] {
  const findings: Finding[] = []
  let next = 0
  for (let i = 0; i + 1 < stops.length; i++) {
    const length = stops[i + 1] - stops[i] - 1
    if (length < LEAST_LENGTH || length > MOST_LENGTH) continue
    const comma = norm.charCodeAt(stops[i])
    if ((comma !== ENUMERATION_COMMA && comma !== COMMA) || norm.charCodeAt(stops[i + 1]) !== comma) continue
    let last = i + 1
    while (isSegment(norm, stops, last, comma, length)) last++
    const { from, to } = withEdges(norm, stops, i, last, length)
    i = last - 1
    const segments = (to - from + 1) / (length + 1)
    if (segments < LEAST_SEGMENTS) continue
    while (next < known.length && known[next].end <= from) next++
    const other = known[next]
    if (other && other.kind !== 'formula' && other.start < to) continue
    if (/[“‘”’]/.test(norm.slice(Math.max(0, from - 1), to + 1)) || !areCalls(norm, from, segments, length)) continue
    findings.push({ start: from, end: to, kind: 'parallel' })
  }
  return findings
}

const COMMA = 0x2c
const ENUMERATION_COMMA = 0x3001

const isSegment = (norm: string, stops: readonly number[], i: number, comma: number, length: number) =>
  i + 1 < stops.length && norm.charCodeAt(stops[i + 1]) === comma && stops[i + 1] - stops[i] - 1 === length

/** The run between commas `first` and `last`, with the segments on either side where they are of it. */
function withEdges(norm: string, stops: readonly number[], first: number, last: number, length: number) {
  const inner = stops[first] + 1
  const before = stops[first] - length
  const behind = stops[last] + 1 + length
  const previous = first > 0 ? stops[first - 1] : -1
  const following = last + 1 < stops.length ? stops[last + 1] : norm.length
  const isLike = (at: number) =>
    norm[at] === norm[inner] ||
    norm[at + length - 1] === norm[inner + length - 1] ||
    middleOf(norm, inner, at, length) > 0
  const isMottoToo = (at: number) => isOfRow(norm, inner, at, length)
  const hasHead =
    previous + 1 === before ||
    (previous < before && !isCutLate(norm, before, inner) && (isLike(before) || isMottoToo(before)))
  const hasTail =
    following === behind ||
    (following > behind && (isLike(stops[last] + 1) || (isMottoToo(stops[last] + 1) && endsRow(norm, behind))))
  return { from: hasHead ? before : inner, to: hasTail ? behind : stops[last] }
}

/** 的作风, 活动, 各项工作 behind the last. */
const endsRow = (norm: string, at: number) => '的各等'.includes(norm[at] ?? ' ') || cueAfter.from(norm, at) !== ''

function areCalls(norm: string, from: number, count: number, length: number): boolean {
  let verbs = 0
  let heads = true
  let tails = true
  for (let k = 0; k < count; k++) {
    const at = from + k * (length + 1)
    const segment = norm.slice(at, at + length)
    if (!/^[\u3400-\u9fff]+$/.test(segment)) return false
    if (callVerbs.from(segment).length > 1) verbs++
    if (segment[0] !== norm[from]) heads = false
    if (segment[length - 1] !== norm[from + length - 1]) tails = false
  }
  if (verbs * 3 >= count * 2) return true
  if (sharesVerb(norm, from, count, length, tails)) return true
  // 干净水、放心水: things of one kind
  const last = norm[from + length - 1]
  if (tails && !heads && (mottoThings.has(last) || mottoKin.has(last))) return false
  if (areMottoes(norm, from, count, length)) return true
  return (heads || tails) && callVerbs.from(norm, from) !== ''
}

/** 认识到位、措施到位 and 思想上重视、组织上落实: what is said of each, or the word before it, stands in one place. */
function sharesVerb(norm: string, from: number, count: number, length: number, tails: boolean): boolean {
  if (tails && length > 3 && mottoTails.from(norm, from + length - 2).length === 2) {
    let shared = 1
    while (shared < count && norm[from + shared * (length + 1) + length - 2] === norm[from + length - 2]) shared++
    if (shared === count) return true
  }
  const middle = middleOf(norm, from, from + length + 1, length)
  if (middle === 0) return false
  for (let k = 2; k < count; k++) if (norm[from + k * (length + 1) + middle] !== norm[from + middle]) return false
  return true
}

/** The place at which two segments have one word in their middle; 0 for none. */
function middleOf(norm: string, first: number, second: number, length: number): number {
  for (let place = 2; place < length - 1; place++)
    if (norm[first + place] === norm[second + place] && mottoMiddles.has(norm[first + place])) return place
  return 0
}

/** 把思想统一起来、把责任扛起来: the first has the word that the others begin with further ahead, so it is longer. */
const isCutLate = (norm: string, before: number, inner: number) =>
  norm[before] !== norm[inner] && norm[before - 1] === norm[inner]
