import type { Lines } from './lines'
import type { Marker } from './page-markers'
import { isEnd, isPause, isWord, opensItem } from './signs'

/** A line that is long for a heading or holds the signs of running text, and ends in the middle of a clause. */
export function cutAfter(norm: string, lines: Lines, line: number): 'clearly' | 'perhaps' | 'no' {
  const start = lines.start[line]
  const end = lines.end[line]
  const last = norm.charCodeAt(end - 1)
  if (isEnd(last) || !(isWord(last) || isPause(last))) return 'no'
  if (end - start >= 48) return 'clearly'
  for (let i = start; i < end; i++) {
    const unit = norm.charCodeAt(i)
    if (unit === 0x3002 || unit === 0x2c || unit === 0x3b) return 'clearly'
  }
  return 'perhaps'
}

const NEAREST = 80
/** Several documents of one file count their pages side by side, and lists count beside them. */
const RIVALS = 4
const weights = { clearly: 3, perhaps: 1, no: 0 }

/** The candidates that belong to a sequence of pages. */
export function inSequence(norm: string, lines: Lines, candidates: readonly Marker[]): Marker[] {
  interface Link {
    marker: Marker
    before: Link | undefined
    score: number
    clear: number
    length: number
    taken: boolean
    /** How much the best of those that come after it is believed; -1 where none does. */
    after: number
  }
  const open = new Map<string, Link[]>()
  const links: Link[] = []
  for (const marker of candidates) {
    const { line, form, value } = marker
    const cut = line === 0 ? 'no' : cutAfter(norm, lines, line - 1)
    const goesOn = marker.alone
      ? line + 1 < lines.count && !opensItem(norm, lines.start[line + 1])
      : lines.end[line] - marker.end >= 2
    const weight = goesOn ? weights[cut] : 0
    const before = (open.get(`${form} ${value - 1}`) ?? [])
      .filter((link) => link.after < weight || link.after <= 0)
      .filter((link) => lines.start[line] - lines.start[link.marker.line] >= NEAREST)
      .sort((a, b) => b.score - a.score)[0]
    if (before) before.after = Math.max(before.after, weight)
    const link: Link = {
      marker,
      before,
      score: weight + (before?.score ?? 0),
      clear: (weight >= 3 ? 1 : 0) + (before?.clear ?? 0),
      length: 1 + (before?.length ?? 0),
      taken: false,
      after: -1,
    }
    links.push(link)
    const key = `${form} ${value}`
    const rivals = open.get(key)
    if (!rivals) open.set(key, [link])
    else {
      rivals.push(link)
      // the least believed of too many gives way
      if (rivals.length > RIVALS)
        rivals.splice(
          rivals.reduce((worst, r, k) => (r.score < rivals[worst].score ? k : worst), 0),
          1,
        )
    }
  }
  const found: Marker[] = []
  const tails = links.filter((link) => link.clear > 0).sort((a, b) => b.score - a.score || b.length - a.length)
  for (const tail of tails) {
    if (tail.taken) continue
    const chain: Link[] = []
    for (let link: Link | undefined = tail; link && !link.taken; link = link.before) chain.push(link)
    chain.reverse()
    for (const link of chain) link.taken = true
    const kept = believed(
      norm,
      lines,
      chain.map((link) => ({
        marker: link.marker,
        weight: link.score - (link.before?.score ?? 0),
      })),
      open,
    )
    found.push(...kept)
  }
  return found
}

/** What of a chain of numbers is believed to be page numbers. */
function believed(
  norm: string,
  lines: Lines,
  chain: { marker: Marker; weight: number }[],
  numbered: ReadonlyMap<string, unknown>,
): Marker[] {
  const place = (i: number) => lines.start[chain[i].marker.line]
  // numbers at the ends that cut nothing belong to a list, but for the 1 on top of the text
  let first = 0
  let last = chain.length
  while (last > first && chain[last - 1].weight === 0) last--
  while (first < last && chain[first].weight === 0) first++
  const kept = chain.slice(first, last)
  const clear = kept.filter(({ weight }) => weight >= 3).length
  const cutting = kept.filter(({ weight }) => weight > 0).length
  if (clear === 0 || clear * 4 < kept.length || cutting * 3 < kept.length * 2) return []
  const { marker } = kept[0]
  if (kept.length === 1) {
    // one number alone: only where it is no second item of anything
    if (marker.value < 2 || marker.alone || numbered.has(`${marker.form} ${marker.value - 1}`)) return []
    return marker.form.endsWith('line') ? [marker] : []
  }
  const span = place(last - 1) - place(first)
  const step = span / (kept.length - 1)
  if (step < 150) return []
  // a list that begins at one, all of whose items lack their full stop, looks much the same: pages come at even distances
  if (
    marker.value === 1 &&
    !isEven(
      kept.map((_, i) => place(first + i)),
      step,
    )
  )
    return []
  const result = kept.map((link) => link.marker)
  if (first > 0 && chain[first - 1].marker.value === 1 && opensText(norm, lines, chain[first - 1].marker.line, step))
    if (place(first) - place(first - 1) < step * 1.6) result.unshift(chain[first - 1].marker)
  return result
}

/** Whether places lie `step` apart, nearly all of them more or less. */
export const isEven = (places: readonly number[], step: number): boolean =>
  places.slice(1).filter((place, i) => place - places[i] > step * 0.5 && place - places[i] < step * 1.6).length >=
  (places.length - 1) * 0.8

/** Whether no running text stands within a page above the line. */
function opensText(norm: string, lines: Lines, line: number, page: number): boolean {
  for (let i = line - 1; i >= 0 && lines.start[line] - lines.start[i] < page; i--)
    if (lines.end[i] - lines.start[i] > 60 && norm[lines.end[i] - 1] === '。') return false
  return true
}
