import type { LineKind } from './line-kinds'
import type { Line } from './lines'
import { numberedHeadings, partHeading } from './part-headings'
import { isPreface } from './preface'
import { findTitleBlocks } from './title-blocks'

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
