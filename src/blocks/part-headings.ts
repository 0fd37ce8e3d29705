import { endingNoun } from '../lexicon/documents'
import { readHanOrdinal } from '../marks'
import type { LineKind } from './line-kinds'
import type { Line } from './lines'

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
export function numberedHeadings(
  norm: string,
  lines: readonly Line[],
  kinds: readonly LineKind[],
): Map<number, number> {
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
