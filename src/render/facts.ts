import type { NoiseKind, Point, Speech } from '../model'

/** What a reader wants to know of a document before its text, in the order to show it. */
export function headFacts(speech: Speech): string[] {
  const { speaker, date, occasion, documentNumber, issue } = speech.metadata
  const person = [speaker?.value.name, speaker?.value.position].filter(Boolean).join(', ')
  return [person, date?.value, speech.genre, documentNumber?.value, issue?.value, occasion?.value].filter(
    (fact): fact is string => Boolean(fact),
  )
}

/** A document's points, at every depth, in reading order. */
export function* everyPoint(
  points: readonly Point[],
  path: number[] = [],
): Generator<{ point: Point; path: number[] }> {
  for (const [i, point] of points.entries()) {
    const here = [...path, i]
    yield { point, path: here }
    yield* everyPoint(point.children, here)
  }
}

/** A compilation and its members, and theirs, in reading order, each with its path in `parts`. */
export function* everyDocument(speech: Speech, path: number[] = []): Generator<{ document: Speech; path: number[] }> {
  yield { document: speech, path }
  for (const [i, part] of speech.parts.entries()) yield* everyDocument(part, [...path, i])
}

const NOISE_NAMES: Record<NoiseKind, [one: string, many: string]> = {
  'page-marker': ['page marker', 'page markers'],
  navigation: ['navigation line', 'navigation lines'],
  boilerplate: ['stretch of boilerplate', 'stretches of boilerplate'],
  watermark: ['watermark', 'watermarks'],
  artifact: ['artifact', 'artifacts'],
}

/** `removed 34 page markers, 12 navigation lines (1,204 characters)` */
export function removedLine({ noise }: Speech): string {
  if (noise.length === 0) return 'removed nothing'
  const counts = new Map<NoiseKind, number>()
  let characters = 0
  for (const { kind, span } of noise) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
    characters += span[1] - span[0]
  }
  const kinds = [...counts].sort((a, b) => b[1] - a[1]).map(([kind, n]) => counted(n, ...NOISE_NAMES[kind]))
  return `removed ${kinds.join(', ')} (${counted(characters, 'character', 'characters')})`
}

/** `1 figure`, `1,204 figures` */
export const counted = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`

/** What was found in a document and its parts, in words; kinds of which there is none are left out. */
export function foundLine(speech: Speech): string {
  const totals = { points: 0, directives: 0, statistics: 0, slogans: 0, attributions: 0 }
  for (const { document } of everyDocument(speech)) {
    for (const _ of everyPoint(document.outline)) totals.points++
    totals.directives += document.directives.length
    totals.statistics += document.statistics.length
    totals.slogans += document.slogans.length
    totals.attributions += document.attributions.length
  }
  const { points, directives, statistics, slogans, attributions } = totals
  return [
    counted(points, 'point', 'points'),
    counted(directives, 'directive', 'directives'),
    counted(statistics, 'figure', 'figures'),
    counted(slogans, 'slogan', 'slogans'),
    counted(attributions, 'attribution', 'attributions'),
  ]
    .filter((fact) => !fact.startsWith('0 '))
    .join(', ')
}
