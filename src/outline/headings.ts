import type { DraftBlock } from '../blocks/types'
import type { DraftPoint } from './types'

/**
 * Unnumbered headings as points without a marker, in a document whose outline is made of them: where no numbered list
 * of lines stands at the top. What follows a heading, up to the next, is in it.
 */
export function addHeadings(blocks: readonly DraftBlock[], roots: DraftPoint[], end: number): DraftPoint[] {
  const taken = new Set(roots.map((p) => p.start))
  const headings = blocks.filter((b) => b.kind === 'heading' && !taken.has(b.start))
  const isNumbered = roots.some((p) => p.marker && blocks.some((b) => b.start === p.start))
  if (headings.length < 2 || isNumbered) return roots
  const points = headings.map((heading, i): DraftPoint => {
    const stop = headings[i + 1]?.start ?? end
    const inside = roots.filter((p) => p.start > heading.start && p.start < stop)
    const last = blocks.findLast(
      (b) => b.start >= heading.start && b.end <= stop && (b.kind === 'paragraph' || b.kind === 'heading'),
    )
    return {
      start: heading.start,
      end: last?.end ?? heading.end,
      marker: null,
      title: { start: heading.start, end: heading.end },
      role: 'heading',
      children: inside,
    }
  })
  const before = roots.filter((p) => p.start < headings[0].start)
  return [...before, ...points]
}
