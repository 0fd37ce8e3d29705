import type { Point, Speech } from '../model'

/** A row for each finding of a speech and of all its parts, in reading order; `part` is the path of its document. */
export function rowsOf<Finding, Row>(
  speech: Speech,
  findingsOf: (document: Speech) => readonly Finding[],
  row: (finding: Finding, document: Speech, part: string) => Row,
): Row[] {
  const rows: Row[] = []
  const visit = (document: Speech, path: readonly number[]) => {
    const part = path.join('.')
    for (const finding of findingsOf(document)) rows.push(row(finding, document, part))
    document.parts.forEach((member, i) => {
      visit(member, [...path, i])
    })
  }
  visit(speech, [])
  return rows
}

/** The titles of the points that hold `at`, from the top down. */
export function headingsAt(points: readonly Point[], at: number): string[] {
  const titles: string[] = []
  for (let level = points; ; ) {
    const point = level[lastBegun(level, at)]
    if (!point || at >= point.span[1]) return titles
    titles.push(point.title)
    level = point.children
  }
}

/** The last of the points, which stand in order, that begins at `at` or before it; -1 where none does. */
function lastBegun(points: readonly Point[], at: number): number {
  let low = -1
  let high = points.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (points[middle].span[0] <= at) low = middle
    else high = middle - 1
  }
  return low
}
