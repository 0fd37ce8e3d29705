import type { DraftBlock } from '../blocks/types'
import type { DraftPoint } from './types'

/**
 * Unnumbered headings as points without a marker, in a document whose outline is made of them: where no numbered list
 * of lines stands at the top. What follows a heading, up to the next, is in it.
 */
export function addHeadings(blocks: readonly DraftBlock[], roots: DraftPoint[], end: number): DraftPoint[] {
  const taken = new Set(roots.map((p) => p.start))
  const headings: number[] = []
  let isNumbered = false
  blocks.forEach((block, i) => {
    if (taken.has(block.start)) isNumbered = true
    else if (block.kind === 'heading') headings.push(i)
  })
  if (headings.length < 2 || isNumbered) return roots
  let r = 0
  while (r < roots.length && roots[r].start < blocks[headings[0]].start) r++
  const points = roots.slice(0, r)
  headings.forEach((at, i) => {
    const heading = blocks[at]
    const next = headings[i + 1] ?? blocks.length
    const stop = next < blocks.length ? blocks[next].start : end
    const inside: DraftPoint[] = []
    while (r < roots.length && roots[r].start < stop) inside.push(roots[r++])
    let last = next - 1
    while (last > at && blocks[last].kind !== 'paragraph') last--
    points.push({
      start: heading.start,
      end: Math.max(heading.end, blocks[last].end),
      marker: null,
      title: { start: heading.start, end: heading.end },
      role: 'heading',
      children: inside,
    })
  })
  return points
}
