import { callVerbs } from '../../lexicon/slogans'
import type { Finding } from './finding'

const LEAST_LENGTH = 3
const MOST_LENGTH = 12
const LEAST_SEGMENTS = 3

/**
 * Three or more segments of equal length in a row, outside quotes, that are calls: most begin with a verb, or begin or
 * end alike.
 *
 *     形成学习先进、争当先进、赶超先进的局面
 *         ^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * The first may have something before it and the last something behind it. Lists of things (石家庄、张家口、秦皇岛) are none.
 * `stops` are the places of all punctuation.
 */
export function findParallels(norm: string, stops: readonly number[], known: readonly Finding[]): Finding[] {
  const findings: Finding[] = []
  let next = 0
  for (let i = 0; i + 1 < stops.length; i++) {
    const comma = norm[stops[i]]
    if ((comma !== '、' && comma !== ',') || norm[stops[i + 1]] !== comma) continue
    const length = stops[i + 1] - stops[i] - 1
    if (length < LEAST_LENGTH || length > MOST_LENGTH) continue
    let last = i + 1
    while (last + 1 < stops.length && norm[stops[last + 1]] === comma && stops[last + 1] - stops[last] - 1 === length)
      last++
    const start = stops[i] - length
    const end = stops[last] + 1 + length
    const isOpen = (i > 0 ? stops[i - 1] : -1) < start
    const isClosed = last + 1 < stops.length && stops[last + 1] >= end
    const from = isOpen ? start : stops[i] + 1
    const to = isClosed ? end : stops[last]
    const segments = Math.round((to - from + 1) / (length + 1))
    i = last - 1
    if (segments < LEAST_SEGMENTS) continue
    while (next < known.length && known[next].end <= from) next++
    const other = known[next]
    if (other && other.kind !== 'formula' && other.start < to) continue
    if (isInQuotes(norm, from, to) || !areCalls(norm, from, segments, length)) continue
    findings.push({ start: from, end: to, kind: 'parallel' })
  }
  return findings
}

const isInQuotes = (norm: string, from: number, to: number) => /[“‘”’]/.test(norm.slice(from - 1, to + 1))

function areCalls(norm: string, from: number, count: number, length: number): boolean {
  let verbs = 0
  let heads = true
  let tails = true
  for (let k = 0; k < count; k++) {
    const at = from + k * (length + 1)
    const segment = norm.slice(at, at + length)
    if (!/^[\u3400-\u9fff]+$/.test(segment)) return false
    if (callVerbs.from(segment.slice(0, 2)).length === 2) verbs++
    if (segment[0] !== norm[from]) heads = false
    if (segment.slice(-2) !== norm.slice(from + length - 2, from + length)) tails = false
  }
  return verbs * 3 >= count * 2 || ((heads || tails) && callVerbs.from(norm.slice(from, from + 2)) !== '')
}
