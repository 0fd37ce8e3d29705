import type { Dropped } from '../reading'
import { boxOf, type Line } from './lines'

export interface PageLines {
  page: number
  height: number
  lines: Line[]
}

/** A running head stands among this many lines at the top or the foot of its page. */
const EDGE = 2

/** It stands at the same height everywhere, give or take (points). */
const DRIFT = 6

/** Page numbers stand in this share of the page's height at the top or the foot. */
const MARGIN = 0.12

const PAGE_NUMBER =
  /^[-—–―－~·.\s]{0,6}(?:第\s{0,3})?(?:[\d０-９]{1,4}|[ivxlc]{1,6})(?:\s{0,3}页)?(?:\s{0,3}[/／,，]?\s{0,3}共?\s{0,3}\d{1,4}\s{0,3}页?)?[-—–―－~·.\s]{0,6}$/i

/** Takes running heads and page numbers out of the pages. */
export function dropFurniture(pages: readonly PageLines[]): { kept: PageLines[]; dropped: Dropped[] } {
  const heads = findRunningHeads(pages)
  const dropped: Dropped[] = []
  const kept = pages.map((page) => {
    const edge = edgeOf(page)
    const lines = page.lines.filter((line) => {
      const kind = isPageNumber(line, page)
        ? 'page-marker'
        : edge.has(line) && heads.has(line)
          ? 'running-head'
          : undefined
      if (kind) dropped.push({ kind, text: line.text, place: { page: page.page, box: boxOf(line) } })
      return !kind
    })
    return { ...page, lines }
  })
  return { kept, dropped }
}

const isPageNumber = (line: Line, { height }: PageLines): boolean =>
  (line.y < height * MARGIN || line.y > height * (1 - MARGIN)) && PAGE_NUMBER.test(line.text)

/** The lines at the top and the foot. */
function edgeOf({ lines }: PageLines): Set<Line> {
  const byHeight = [...lines].sort((a, b) => b.y - a.y)
  return new Set([...byHeight.slice(0, EDGE), ...byHeight.slice(-EDGE)])
}

/** Lines that stand, but for their figures, on three pages or more at the same height, or on both pages of two. */
function findRunningHeads(pages: readonly PageLines[]): Set<Line> {
  const alike = new Map<string, Line[]>()
  for (const page of pages)
    for (const line of edgeOf(page)) {
      const key = line.text.replace(/\d+/g, '#').replace(/\s+/g, '')
      alike.set(key, [...(alike.get(key) ?? []), line])
    }
  const heads = new Set<Line>()
  const enough = Math.min(3, Math.max(2, pages.length))
  for (const lines of alike.values()) {
    const level = lines.filter((line) => lines.filter((other) => Math.abs(other.y - line.y) < DRIFT).length >= enough)
    for (const line of level) heads.add(line)
  }
  return heads
}
