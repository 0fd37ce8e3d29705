import type { Edit } from '../text'
import type { Lines } from './lines'
import { loneNumbers } from './page-lines'
import { cutAfter, inSequence } from './page-sequence'
import { isDigit, isEnd, isHan, isPause, opensHeading, opensItem } from './signs'

/**
 * Page and chunk numbers between lines, or glued to the head of one.
 *
 *     应该有“两手抓、两手都要硬”的⏎⏎2、政治觉悟和政策水平
 *                                    ^^
 *     切实加强组织⏎— 12 —⏎领导和指导
 *                   ^^^^^^
 *
 * A number between dashes, 第3页 or Page 3 on a line of its own tells itself. Any other number (`7`, `7、`, `3/12`) is believed
 * by its company: the numbers run through the file in one sequence, some distance apart, and cut sentences or stand alone
 * between paragraphs. Real list numbers do neither.
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
  const cutting = candidates.length > 0 ? inSequence(norm, lines, candidates) : candidates
  for (const marker of cutting.length > 0 ? cutting : loneNumbers(norm, lines, candidates)) found.push(marker)
  const company = cutting.length > 0 ? 'that cuts sentences' : 'of lines of their own through the file'
  if (found.length === 0) return edits
  found.sort((a, b) => a.line - b.line)
  for (const marker of found) if (marker.alone) isMarkerLine[marker.line] = 1
  for (const line of runningHeads(norm, lines, isMarkerLine)) {
    isMarkerLine[line] = 1
    edits.push(
      removal(lines.start[line], lines.end[line], 'a running head: the same line beside page numbers again and again'),
    )
  }
  for (const { line, end, certain } of found)
    edits.push(
      removal(lines.start[line], end, certain ? 'a page number' : `a page number: one of a sequence ${company}`),
    )
  return [...edits, ...rejoined(norm, lines, found, isMarkerLine)]
}

/** A number that may be a page's. */
export interface Marker {
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

/** Lines beside page numbers that come back, digits aside, and stand mostly where a sentence is cut. */
function runningHeads(norm: string, lines: Lines, isMarkerLine: Uint8Array): number[] {
  const places = new Map<string, { at: number[]; cutting: number }>()
  for (let i = 1; i < lines.count; i++) {
    if (isMarkerLine[i] || lines.end[i] - lines.start[i] > 40) continue
    const under = isMarkerLine[i - 1] === 1
    if (!under && !(i + 1 < lines.count && isMarkerLine[i + 1] === 1)) continue
    if (isEnd(norm.charCodeAt(lines.end[i] - 1))) continue
    const shape = norm.slice(lines.start[i], lines.end[i]).replace(/\d+/g, '0')
    let same = places.get(shape)
    if (!same) places.set(shape, (same = { at: [], cutting: 0 }))
    same.at.push(i)
    const above = under ? i - 2 : i - 1
    if (above >= 0 && isCut(norm, lines, above)) same.cutting++
  }
  const heads: number[] = []
  for (const [shape, { at, cutting }] of places)
    if (shape.length >= 3 && at.length >= (shape.length >= 6 ? 2 : 3) && cutting * 2 >= at.length) heads.push(...at)
  return heads
}

/** Takes out the line ends around markers that stand inside a clause. */
function rejoined(norm: string, lines: Lines, found: readonly Marker[], isMarkerLine: Uint8Array): Edit[] {
  const edits: Edit[] = []
  let reached = 0
  for (const { line, alone } of found) {
    // several marker lines in a row are one gap
    if (line < reached) continue
    let above = line - 1
    while (above >= reached && isMarkerLine[above]) above--
    let below = line
    if (alone) while (below < lines.count && isMarkerLine[below]) below++
    reached = below
    if (above < 0 || isMarkerLine[above] || below === lines.count || !isCut(norm, lines, above)) continue
    if (alone && !continues(norm, lines.start[below])) continue
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
