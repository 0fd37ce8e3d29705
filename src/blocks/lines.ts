import { endingNoun } from '../lexicon/documents'
import { looksLikeName } from '../lexicon/persons'
import { readMark } from '../marks'
import type { MarkerStyle } from '../model'
import type { Draft } from '../text'
import { type LineKind, lineKind } from './line-kinds'
import { Sign, signOf, signsOf } from './line-signs'

/** A line of the draft without the blanks about it. */
export interface Line {
  start: number
  end: number
  /** Whether a blank line, or the file's begin, goes before it. */
  afterGap: boolean
  /** Bits of `Sign`: what it holds; not asked of a line that was glued from many. */
  signs: number
}

const LINE_FEED = 10
const BLANK = 32
const ATTACHED = Sign.attached | Sign.colon

/** A line this long that holds blanks is many lines that lost their ends. */
const ONE_LINE = 300
/** What stands alone between two blanks and is longer is running text. */
const LONGEST_FRAGMENT = 80

/** The lines of a draft; a long line that was glued from many is parted at the blanks that stand where line ends stood. */
export function readLines({ norm, units }: Draft): Line[] {
  const lines: Line[] = []
  let afterGap = true
  let attached = 0 // 附送: at or behind the place that was reached …
  let blank = -1 // … and a blank
  for (let start = 0; start < units.length; ) {
    let from = start
    while (from < units.length && units[from] === BLANK) from++
    let stop = from
    let signs = 0
    for (; stop < units.length; stop++) {
      const unit = units[stop]
      if (unit === LINE_FEED) break
      signs |= signOf(unit)
    }
    let to = stop
    while (to > from && units[to - 1] === BLANK) to--
    if (from === to) afterGap = true
    else if (to - from <= ONE_LINE) {
      // blanks behind the line are none of its signs
      lines.push({ start: from, end: to, afterGap, signs: to < stop ? signsOf(norm, from, to) : signs })
      afterGap = false
    } else {
      if (attached <= from && (signs & ATTACHED) === ATTACHED) attached = indexOrEnd(norm, '附送:', from + 1)
      // 附送: behind a sentence end begins another document, also where the line end is lost
      const appendix = attached > from && attached < to && TERMINAL.has(norm[attached - 1]) ? attached : -1
      const cut = appendix > from ? appendix : to
      const mayBeGlued = cut - from > ONE_LINE && (signs & Sign.blank) !== 0
      if (mayBeGlued && blank < from) blank = indexOrEnd(norm, ' ', from)
      if (mayBeGlued && blank < cut) part(norm, from, cut, afterGap, lines)
      else addLine(norm, from, cut, afterGap, lines)
      if (appendix > from) part(norm, appendix, to, false, lines)
      afterGap = false
    }
    start = stop + 1
  }
  return lines
}

const addLine = (norm: string, start: number, end: number, afterGap: boolean, lines: Line[]) =>
  lines.push({ start, end, afterGap, signs: end - start > ONE_LINE ? 0 : signsOf(norm, start, end) })

function indexOrEnd(norm: string, word: string, from: number): number {
  const at = norm.indexOf(word, from)
  return at < 0 ? norm.length : at
}

const TERMINAL = new Set('。!?')

/**
 * Parts a glued line at the blanks behind sentence ends, and where a short fragment stands alone: title, date, byline,
 * salutation, numbered heading. Blanks inside running text stay: what is not sure to be a line end is none.
 */
function part(norm: string, from: number, to: number, afterGap: boolean, lines: Line[]) {
  let start = from
  let head = true // no running text since the last title: dates and bylines may stand here
  for (let i = norm.indexOf(' ', from); i >= 0 && i < to; i = norm.indexOf(' ', i + 1)) {
    let next = i + 1
    while (next < to && norm.charCodeAt(next) === 32) next++
    const isTerminal = TERMINAL.has(norm[i - 1])
    let stop =
      i > start && (isTerminal || (i - start <= LONGEST_FRAGMENT && standsAlone(norm, start, i, next, head))) ? i : -1
    if (stop < 0 && head && i - start === 1) {
      // 李 源 潮 今天召开…: a spaced-out byline with the text behind it
      const byline = spacedName(norm, start)
      if (byline > i) {
        stop = byline
        next = byline + 1
      }
    }
    if (stop > 0) {
      addLine(norm, start, stop, afterGap && start === from, lines)
      if (isTerminal && stop - start > 40) head = false
      else if (endingNoun(norm.slice(start, stop)) !== undefined || PART_HEADING.test(norm.slice(start, stop)))
        head = true
      start = next
    } else if (i - start > LONGEST_FRAGMENT) head = false
    i = next - 1
  }
  if (start < to) addLine(norm, start, to, afterGap && start === from, lines)
}

const PART_HEADING = /^第[一二三四五六七八九十\d]{1,3}篇:?/
/** What stands about a title. */
const furniture: ReadonlySet<LineKind> = new Set<LineKind>(['masthead', 'label', 'number', 'issue', 'date'])

/** Whether `[start, end)`, between a line's begin and a blank, was a line of its own; `next` is what comes behind the blank. */
function standsAlone(norm: string, start: number, end: number, next: number, head: boolean): boolean {
  const fragment = norm.slice(start, end)
  if (/[。;!?]|[,、]$/.test(fragment)) return false
  // (记者 刘晓 …)
  const open = fragment.lastIndexOf('(')
  if (open >= 0 && fragment.indexOf(')', open) < 0) return false
  if (
    /日印发$/.test(fragment) ||
    (head && furniture.has(lineKind(norm, { start, end, signs: signsOf(norm, start, end) })))
  )
    return true
  if (fragment.endsWith(':')) return fragment.length <= 40
  if (fragment.startsWith('(') && fragment.endsWith(')') && /\d|年/.test(fragment)) return true
  const mark = readMark(norm, start)
  if (mark && headingStyles.has(mark.style)) return end - mark.end > 1
  if (mark) return false
  if (PART_HEADING.test(fragment) || endingNoun(fragment) !== undefined) return true
  const rest = norm.slice(next, next + LONGEST_FRAGMENT)
  const second = rest.slice(0, (rest.indexOf(' ') + 1 || LONGEST_FRAGMENT + 1) - 1)
  if (/[,。;:]/.test(fragment.replace(PART_HEADING, ''))) return false
  // a title that goes on behind the blank
  if (
    fragment.length >= 6 &&
    second.length < LONGEST_FRAGMENT &&
    !/[,。;:]/.test(second) &&
    endingNoun(second) !== undefined
  )
    return true
  // 李源 潮
  if (second.length === 1 && fragment.length === 2 && looksLikeName(fragment + second)) return false
  return head && (fragment.length >= 2 || fragment === '编' || fragment === '印')
}

const headingStyles: ReadonlySet<MarkerStyle> = new Set<MarkerStyle>([
  'part',
  'chapter',
  'section',
  'han',
  'paren-han',
  'arabic',
  'paren-arabic',
])

/** Where a name written with blanks between its characters ends, or -1. */
function spacedName(norm: string, start: number): number {
  const m = /^([\u4e00-\u9fff]) ([\u4e00-\u9fff])(?: ([\u4e00-\u9fff]))?(?= [\u4e00-\u9fff]{2})/.exec(
    norm.slice(start, start + 8),
  )
  return m && looksLikeName(m.slice(1).join('')) ? start + m[0].length : -1
}

/** The end of `[start, end)` without the blanks before it. */
export function trimmedEnd(norm: string, start: number, end: number): number {
  while (end > start && norm[end - 1] === ' ') end--
  return end
}
