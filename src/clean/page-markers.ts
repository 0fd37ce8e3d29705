import type { Edit } from '../text'
import type { Lines } from './lines'
import { isDigit, isEnd, isHan, isPause, isWord, opensHeading, opensItem } from './signs'

/**
 * Page and chunk numbers between lines, or glued to the head of one.
 *
 *     应该有“两手抓、两手都要硬”的⏎⏎2、政治觉悟和政策水平
 *                                    ^^
 *     切实加强组织⏎— 12 —⏎领导和指导
 *                   ^^^^^^
 *
 * A number between dashes, 第3页 or Page 3 on a line of its own tells itself. Any other number (`7`, `7、`, `3/12`) is believed
 * by its company: the numbers run through the file in one sequence, some distance apart, and cut sentences. Real list
 * numbers do neither.
 */
export function pageMarkers(norm: string, lines: Lines): Edit[] {
  const edits: Edit[] = []
  const isMarkerLine = new Uint8Array(lines.count)
  const found: Marker[] = []
  const candidates: Marker[] = []
  for (let i = 0; i < lines.count; i++) {
    const marker = markerAt(norm, lines, i)
    if (!marker) continue
    if (marker.certain) found.push(marker)
    else candidates.push(marker)
  }
  if (candidates.length > 0) for (const marker of inSequence(norm, lines, candidates)) found.push(marker)
  if (found.length === 0) return edits
  for (const marker of found) if (marker.alone) isMarkerLine[marker.line] = 1
  for (const line of runningHeads(norm, lines, isMarkerLine)) {
    isMarkerLine[line] = 1
    edits.push(
      removal(lines.start[line], lines.end[line], 'a running head: the same line again and again between pages'),
    )
  }
  for (const { line, end, certain } of found)
    edits.push(
      removal(
        lines.start[line],
        end,
        certain ? 'a page number' : 'a page number: one of a sequence that runs through the text',
      ),
    )
  return [...edits, ...rejoined(norm, lines, found, isMarkerLine)]
}

interface Marker {
  line: number
  /** Where the marker ends; the line's end where it stands alone. */
  end: number
  value: number
  /** Markers of one sequence look alike. */
  form: string
  alone: boolean
  certain: boolean
}

const removal = (start: number, end: number, reason: string): Edit => ({
  start,
  end,
  text: '',
  noise: { kind: 'page-marker', reason },
})

const LONGEST = 24
const tellsItself =
  /^(?:[-—~·] ?(?:[-—~·] ?)?\d{1,4} ?[-—~·](?: ?[-—~·])?|第 ?(?:\d{1,4}|[一二三四五六七八九十百]{1,4}) ?页(?: ?[,/、]? ?共 ?\d{1,5} ?页)?|(?:共 ?\d{1,5} ?页 ?[,/、]? ?)第 ?\d{1,4} ?页|页(?:次|码)?:? ?\d{1,4}|[Pp][Aa][Gg][Ee]:? ?\d{1,4}(?: ?(?:\/|of) ?\d{1,4})?)$/
const numberAlone = /^(?:(\d{1,4})|[[(]?[Pp]?\.? ?(\d{1,4})[\])]?|(\d{1,4}) ?\/ ?\d{1,4})$/
const startsAlone = new Uint8Array(65536)
for (const c of '-—~·第共页Pp[(') startsAlone[c.charCodeAt(0)] = 1

function markerAt(norm: string, lines: Lines, line: number): Marker | undefined {
  const start = lines.start[line]
  const end = lines.end[line]
  const first = norm.charCodeAt(start)
  const digit = isDigit(first)
  if (!digit && startsAlone[first] === 0) return undefined
  if (end - start <= LONGEST) {
    const text = norm.slice(start, end)
    if (tellsItself.test(text)) return { line, end, value: 0, form: '', alone: true, certain: true }
    const number = numberAlone.exec(text)
    if (number) {
      const value = Number(number[1] ?? number[2] ?? number[3])
      const form = text.replace(/\d+/, '')
      return {
        line,
        end,
        value,
        form: `alone ${form}`,
        alone: true,
        certain: false,
      }
    }
  }
  if (!digit) return undefined
  // 7、 at the head of a line that goes on
  let at = start
  let value = 0
  for (; at < end && at < start + 4 && isDigit(norm.charCodeAt(at)); at++) value = value * 10 + norm.charCodeAt(at) - 48
  const separator = norm[at]
  if (separator !== '、' && separator !== '.' && separator !== ')') return undefined
  if (isDigit(norm.charCodeAt(at + 1))) return undefined
  const form = `${separator}${lines.gap[line] > 1 ? ' after a blank line' : ''}`
  return { line, end: at + 1, value, form, alone: false, certain: false }
}

/** A line that is long for a heading or holds the signs of running text, and ends in the middle of a clause. */
function cutAfter(norm: string, lines: Lines, line: number): 'clearly' | 'perhaps' | 'no' {
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
function inSequence(norm: string, lines: Lines, candidates: readonly Marker[]): Marker[] {
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
  for (const tail of [...links].sort((a, b) => b.score - a.score || b.length - a.length)) {
    if (tail.taken || tail.clear === 0) continue
    const chain: Link[] = []
    for (let link: Link | undefined = tail; link && !link.taken; link = link.before) chain.unshift(link)
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

const isEven = (places: readonly number[], step: number): boolean =>
  places.slice(1).filter((place, i) => place - places[i] > step * 0.5 && place - places[i] < step * 1.6).length >=
  (places.length - 1) * 0.8

/** Whether no running text stands within a page above the line. */
function opensText(norm: string, lines: Lines, line: number, page: number): boolean {
  for (let i = line - 1; i >= 0 && lines.start[line] - lines.start[i] < page; i--)
    if (lines.end[i] - lines.start[i] > 60 && norm[lines.end[i] - 1] === '。') return false
  return true
}

/** Lines that come back, digits aside, and stand each time where a page breaks. */
function runningHeads(norm: string, lines: Lines, isMarkerLine: Uint8Array): number[] {
  const places = new Map<string, number[]>()
  for (let i = 1; i < lines.count; i++) {
    if (isMarkerLine[i] || lines.end[i] - lines.start[i] > 40) continue
    const beside = isMarkerLine[i - 1] === 1 || (i + 1 < lines.count && isMarkerLine[i + 1] === 1)
    if (!beside || isEnd(norm.charCodeAt(lines.end[i] - 1))) continue
    const shape = norm.slice(lines.start[i], lines.end[i]).replace(/\d+/g, '0')
    const same = places.get(shape)
    if (same) same.push(i)
    else places.set(shape, [i])
  }
  return [...places]
    .filter(([shape, same]) => same.length >= (shape.length >= 6 ? 2 : 3) && shape.length >= 3)
    .flatMap(([, same]) => same)
}

/** Takes out the line ends around markers that stand inside a clause. */
function rejoined(norm: string, lines: Lines, found: readonly Marker[], isMarkerLine: Uint8Array): Edit[] {
  const edits: Edit[] = []
  const isFound = new Uint8Array(lines.count)
  for (const { line } of found) isFound[line] = 1
  for (const { line, alone } of found) {
    let above = line - 1
    while (above >= 0 && isMarkerLine[above]) above--
    if (above < 0) continue
    // of several numbers in a row the first speaks for all
    if (alone && isFound.subarray(above + 1, line).includes(1)) continue
    if (!isCut(norm, lines, above)) continue
    let below = line
    if (alone) while (below < lines.count && isMarkerLine[below]) below++
    if (below === lines.count || (alone && !continues(norm, lines.start[below]))) continue
    for (let i = above; i < below; i++) edits.push({ start: lines.end[i], end: lines.start[i + 1], text: '' })
  }
  return edits
}

function isCut(norm: string, lines: Lines, line: number): boolean {
  const cut = cutAfter(norm, lines, line)
  return cut === 'clearly' || (cut === 'perhaps' && !opensHeading(norm, lines.start[line]))
}

const continues = (norm: string, at: number): boolean => {
  const unit = norm.charCodeAt(at)
  return (isHan(unit) || isPause(unit) || isDigit(unit)) && !opensItem(norm, at)
}
