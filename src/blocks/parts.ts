import { documentNouns, endingNoun } from '../lexicon/documents'
import { readHanOrdinal, readMark } from '../marks'
import type { LineKind } from './line-kinds'
import type { Line } from './lines'
import { isPreface } from './preface'

/** A stretch of lines that is a document, or a compilation of its members. */
export interface Region {
  from: number
  to: number
  /** Whether its first line is a part heading: 第二篇:…, 附送:… */
  hasHeading: boolean
  /** Where in that line the part's number begins, if it stands behind the title: 某某讲话(篇2) */
  numberAt?: number
  members: Region[]
}

/**
 *     > | 第二篇:在市委…会议上的讲话
 *         ^^^^^^^ a part heading; also 范文三: 篇一: 【篇一】 附送: 例文(二)
 */
const PART_HEADING =
  /^[【[(]?(?:第 ?[一二三四五六七八九十\d]{1,3} ?篇|(?:范文|范例|例文|样文|样本|精选|篇|范本|模板|版本) ?[(（]?[一二三四五六七八九十\d]{1,3}[)）]?|附送)[】\])]?(?: ?:|[】\])]| |$)/
/**
 *     > | 镇长在动员会上的讲话(篇2)
 *                             ^^^^^ the number of a part behind the title that all parts bear
 */
const NUMBERED_TITLE =
  /^(.{2,60}?) ?(?:[(【]?(?:第? ?([一二三四五六七八九十\d]{1,3}) ?篇|(?:范文|篇) ?[(]?([一二三四五六七八九十\d]{1,3}))[)】]?|[(]?([一二三四五六七八九十\d]{1,2})[)]?)$/
/** 二: alone on its line, before a salutation. */
const LONE_NUMBER = /^[(]?([一二三四五六七八九十\d]{1,2})[)]?[:、.]?$/

/** By unit: what a part heading begins with, or what only stands behind its bracket. */
const BARE = 1
const BRACKET = 2
const BRACKETED = 4
const opens = new Uint8Array(65536)
for (const c of '第附范篇例样精') opens[c.charCodeAt(0)] = BARE
for (const c of '【([') opens[c.charCodeAt(0)] = BRACKET
for (const c of '模版') opens[c.charCodeAt(0)] = BRACKETED

/** The part heading that a line begins with, or ''. */
export function partHeading(norm: string, { start, end }: Line): string {
  const kind = opens[norm.charCodeAt(start)]
  if ((kind & (BARE | BRACKET)) === 0 || end - start > 400) return ''
  const at = kind === BRACKET ? start + 1 : start
  if (at >= end || (opens[norm.charCodeAt(at)] & (BARE | BRACKETED)) === 0) return ''
  if (norm[at] === '第' && !norm.slice(at + 1, at + 7).includes('篇')) return ''
  const head = norm.slice(start, Math.min(end, start + 16))
  const m = PART_HEADING.exec(head)
  return m ? m[0] : ''
}

const digits = new Set('0123456789')
/** By unit: what a heading ends with that is one by its number. */
const mayEndNumbered = new Uint8Array(65536)
for (const c of '0123456789一二三四五六七八九十)】篇:') mayEndNumbered[c.charCodeAt(0)] = 1

/**
 * Lines that are part headings by company only: the same title with 1, 2, 3 … behind it, or a lone number before a
 * salutation. Line number → where the heading's number begins.
 */
function numberedHeadings(norm: string, lines: readonly Line[], kinds: readonly LineKind[]): Map<number, number> {
  const found = new Map<number, number>()
  const runs = new Map<string, { next: number; lines: [number, number][] }>()
  let greeted = 0 // lone numbers with a salutation behind them
  const add = (key: string, value: number, line: number, at: number) => {
    const run = runs.get(key)
    if (value === 1 && (!run || run.lines.length < 2)) runs.set(key, { next: 2, lines: [[line, at]] })
    else if (run && value === run.next) {
      run.next++
      run.lines.push([line, at])
    }
  }
  for (let i = 0; i < lines.length; i++) {
    const { start, end } = lines[i]
    if (end - start > 70) continue
    if (mayEndNumbered[norm.charCodeAt(end - 1)] === 0) continue
    const line = norm.slice(start, end)
    const lone = end - start <= 5 ? LONE_NUMBER.exec(line) : null
    if (lone) {
      const next = lines[i + 1]
      if (next && next.end - next.start <= 60) {
        add('', ordinalOf(lone[1]), i, start)
        if (kinds[i + 1] === 'salutation') greeted++
      }
      continue
    }
    if (kinds[i] !== 'title' && kinds[i] !== 'body') continue
    const m = NUMBERED_TITLE.exec(line)
    if (!m) continue
    const isBare = m[4] !== undefined
    if (isBare && endingNoun(m[1]) === undefined && !/(?:范文|讲稿|稿|篇)$/.test(m[1])) continue
    add(m[1], ordinalOf(m[2] ?? m[3] ?? m[4]), i, start + m[1].length)
  }
  for (const [title, { lines: run }] of runs)
    if (run.length >= 2 && (title !== '' || greeted > 0)) for (const [line, at] of run) found.set(line, at)
  return found
}

const ordinalOf = (numeral: string): number =>
  (digits.has(numeral[0]) ? Number(numeral) : readHanOrdinal(numeral, 0)?.value) ?? 0

/** The documents of a file, as a tree of line ranges. */
export function findRegions(norm: string, lines: readonly Line[], kinds: readonly LineKind[]): Region {
  const numbered = numberedHeadings(norm, lines, kinds)
  const headings: number[] = []
  lines.forEach((line, i) => {
    if (numbered.has(i) || partHeading(norm, line) !== '') headings.push(i)
  })
  if (
    headings.length === 1 &&
    !numbered.has(headings[0]) &&
    !/^(?:附送|第一篇|第1篇)/.test(norm.slice(lines[headings[0]].start, lines[headings[0]].start + 3))
  )
    headings.length = 0
  const titles = findTitleBlocks(norm, lines, kinds)

  const region = (from: number, to: number, hasHeading: boolean): Region => {
    const inside = titles.filter((t) => t >= from && t < to)
    // the first title is the region's own, unless running text goes before it
    const own = inside.length > 0 && !hasText(norm, lines, kinds, from + (hasHeading ? 1 : 0), inside[0])
    if (inside.length - (own ? 1 : 0) < 1) return { from, to, hasHeading, numberAt: numbered.get(from), members: [] }
    const starts = own && hasHeading && inside.length > 1 ? inside : own ? inside : [from, ...inside]
    return {
      from,
      to,
      hasHeading,
      members: starts.map((start, i) => ({
        from: i === 0 && !hasHeading ? from : start,
        to: starts[i + 1] ?? to,
        hasHeading: false,
        members: [],
      })),
    }
  }
  if (headings.length === 0) return region(0, lines.length, false)
  const members = headings.map((from, i) => region(from, headings[i + 1] ?? lines.length, true))
  // what stands before the first part heading is a document too where it is running text: 附送 goes with one; before a
  // heading with number one stands a preface
  if (!isFirst(norm, lines[headings[0]], numbered.get(headings[0])) && hasText(norm, lines, kinds, 0, headings[0]))
    members.unshift(region(0, headings[0], false))
  return { from: 0, to: lines.length, hasHeading: false, members }
}

/** 第一篇, 篇1, 【范文一】 */
const isFirst = (norm: string, { start, end }: Line, numberAt: number | undefined): boolean =>
  /^[^\d]{0,4}[一1](?![\d十])/.test(norm.slice(numberAt ?? start, Math.min(end, (numberAt ?? start) + 8)))

/** Running text: no title, no masthead, no editor's note. */
function hasText(norm: string, lines: readonly Line[], kinds: readonly LineKind[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (kinds[i] === 'mark' || (kinds[i] === 'body' && !isPreface(norm, lines[i]))) return true
  return false
}

const MOST_TITLE_LINES = 4
const LONGEST_TITLE = 110

/**
 * The lines where title blocks begin: up to four title-like lines, the last of which ends with the name of a document
 * (讲话, 报告 …), behind the end of another document and with a date, a byline or a salutation behind them.
 */
function findTitleBlocks(norm: string, lines: readonly Line[], kinds: readonly LineKind[]): number[] {
  const found: number[] = []
  const nounAt = (i: number) => endingNoun(withoutTail(norm.slice(lines[i].start, lines[i].end)))
  for (let i = 0; i < lines.length; i++) {
    if (kinds[i] !== 'title' || partHeading(norm, lines[i]) !== '') continue
    if (i > 0 && kinds[i - 1] === 'title' && partHeading(norm, lines[i - 1]) === '' && nounAt(i - 1) === undefined)
      continue
    let length = 0
    for (let last = i; last < Math.min(lines.length, i + MOST_TITLE_LINES); last++) {
      if (kinds[last] !== 'title' && !(last > i && kinds[last] === 'byline')) break
      length += lines[last].end - lines[last].start
      if (length > LONGEST_TITLE) break
      const noun = nounAt(last)
      if (noun === undefined || length < 6) continue
      if (
        (isConfirmed(norm, lines, kinds, last + 1, noun) || isAttached(norm, lines, kinds, i, last + 1, noun)) &&
        (i === 0 || partHeading(norm, lines[i - 1]) !== '' || endsDocument(norm, lines[i - 1], kinds[i - 1]))
      ) {
        // the same title once more: the last one before the text is the document's
        found.push(i)
        i = last
        while (i + 1 < lines.length && kinds[i + 1] === 'title' && nounAt(i + 1) !== undefined) i++
      }
      break
    }
  }
  return found
}

/** 讲话(摘要) → 讲话 */
const withoutTail = (title: string) => title.replace(/ ?\([^()]{1,12}\)$/, '')

/** A date, a byline or a salutation right behind a title; or the first article of a regulation. */
function isConfirmed(
  norm: string,
  lines: readonly Line[],
  kinds: readonly LineKind[],
  at: number,
  noun: string,
): boolean {
  for (let i = at; i < Math.min(lines.length, at + 3); i++) {
    const { start, end } = lines[i]
    const kind = kinds[i]
    if (kind === 'date' || kind === 'salutation' || (kind === 'byline' && i === at)) return true
    if (kind === 'mark') {
      const style = readMark(norm, start)?.style
      return (
        documentNouns.get(noun) === 'regulation' && (style === 'article' || style === 'chapter' || style === 'part')
      )
    }
    if (/^\([^()]{0,12}(?:\d{4}|[〇○零一二三四五六七八九]{4})年/.test(norm.slice(start, Math.min(end, start + 30))))
      return true
    if (/^(?:同志们|各位|尊敬的)/.test(norm.slice(start, Math.min(end, start + 4)))) return true
    if (kind !== 'title' && kind !== 'number') return false
  }
  return false
}

/**
 * What a notice goes with: the title of a plan or a regulation right behind the day on which the notice was signed, with
 * running text behind it.
 */
function isAttached(
  norm: string,
  lines: readonly Line[],
  kinds: readonly LineKind[],
  first: number,
  next: number,
  noun: string,
): boolean {
  const genre = documentNouns.get(noun)
  if ((genre !== 'notice' && genre !== 'regulation') || next >= lines.length) return false
  const before = first - 1
  const isSigned =
    before > 0 &&
    (kinds[before] === 'date' || (norm[lines[before].start] === '(' && before > 1 && kinds[before - 1] === 'date'))
  return isSigned && (kinds[next] === 'mark' || (kinds[next] === 'body' && lines[next].end - lines[next].start >= 20))
}

/** The line before a new document is the end of one: a finished sentence, a signature, a note, a masthead. */
function endsDocument(norm: string, before: Line, kind: LineKind): boolean {
  if (kind !== 'body' && kind !== 'mark') return true
  return /[。!?”)…》]/.test(norm[before.end - 1])
}
