import type { Point, Span, Speech } from '../../src'
import type { Entry, Gold } from './gold'

/** Hits, misses and false finds of one kind; or, where nothing can be found too much, right and wrong answers. */
export interface Tally {
  hit: number
  missed: number
  extra: number
}

export type Tallies = Record<string, Tally>

/** F1; null where there was nothing to find and nothing was found. */
export const score = ({ hit, missed, extra }: Tally): number | null =>
  hit + missed + extra === 0 ? null : (2 * hit) / (2 * hit + missed + extra)

export function addTallies(into: Tallies, from: Tallies): void {
  for (const [measure, { hit, missed, extra }] of Object.entries(from)) {
    const tally = (into[measure] ??= { hit: 0, missed: 0, extra: 0 })
    tally.hit += hit
    tally.missed += missed
    tally.extra += extra
  }
}

/** How well `speech`, the parse of `gold.source`, agrees with the annotation. */
export function compare(gold: Gold, speech: Speech): Tallies {
  const tallies: Tallies = {}
  const answer = (measure: string, right: boolean) =>
    addTallies(tallies, { [measure]: { hit: right ? 1 : 0, missed: right ? 0 : 1, extra: right ? 0 : 1 } })

  /** Pairs annotations with finds that begin at the same character; tells the pairs and tallies the rest. */
  function pair<T extends { span: Span }>(
    measure: string,
    wanted: Entry[] | undefined,
    found: T[],
    fits: (entry: Entry, find: T) => boolean = () => true,
  ): [Entry, T][] {
    if (!wanted) return []
    const finds = new Map<number, T[]>()
    for (const find of found) {
      const start = firstVisible(gold.source, find.span)
      finds.set(start, [...(finds.get(start) ?? []), find])
    }
    const pairs: [Entry, T][] = []
    const tally: Tally = { hit: 0, missed: 0, extra: 0 }
    for (const entry of wanted) {
      const here = finds.get(firstVisible(gold.source, entry.span)) ?? []
      const i = here.findIndex((find) => fits(entry, find))
      if (i >= 0) pairs.push([entry, ...(here.splice(i, 1) as [T])])
      if (entry.optional) here.length = 0
      else if (i >= 0) tally.hit++
      else tally.missed++
    }
    const excused = [...gold.either, ...wanted.filter((entry) => entry.optional)]
    for (const here of finds.values())
      for (const find of here) if (!excused.some(({ span }) => overlap(span, find.span))) tally.extra++
    addTallies(tallies, { [measure]: tally })
    return pairs.filter(([entry]) => !entry.optional)
  }

  const documents = leaves(speech)
  // where there is only one, it is found, wherever its masthead is thought to begin
  const placed =
    documents.length === 1 && gold.documents.length === 1
      ? [{ ...documents[0], span: gold.documents[0].span }]
      : documents
  for (const [entry, { genre, metadata }] of pair('documents', gold.documents, placed)) {
    if (entry.genre !== undefined) answer('genre', genre === entry.genre)
    const said: Record<string, string | undefined> = {
      title: metadata.title?.value,
      speaker: metadata.speaker?.value.name,
      date: metadata.date?.value,
      documentNumber: metadata.documentNumber?.value,
      issue: metadata.issue?.value,
    }
    for (const field of Object.keys(said))
      if (entry[field] !== undefined) answer('metadata', same(said[field] ?? null, entry[field]))
  }

  if (gold.noise) addTallies(tallies, { noise: noiseTally(gold, speech) })

  const points = documents.flatMap((document) => everyPoint(document.outline))
  for (const [entry, { point, depth }] of pair('points', gold.points, points)) {
    if (entry.depth !== undefined) answer('depth', depth === entry.depth)
    if (entry.ordinal !== undefined) answer('ordinal', (point.marker?.ordinal ?? null) === entry.ordinal)
    if (entry.title !== undefined) answer('title', same(point.title, entry.title))
    if (entry.role !== undefined) answer('role', point.role === entry.role)
  }

  const announcements = documents.flatMap((d) => d.announcements.map((a) => snapTo(gold.announcements, a)))
  for (const [entry, { count, found }] of pair('announcements', gold.announcements, announcements)) {
    answer('announced', count === entry.count)
    if (entry.found !== undefined) answer('announced', found === entry.found)
  }

  const slogans = documents.flatMap((d) => d.slogans).filter(({ kind }) => kind === 'numeric' || kind === 'quoted')
  const sameSlogan = (entry: Entry, { span }: { span: Span }) =>
    compact(gold.source.slice(...span)) === compact(gold.source.slice(...entry.span))
  for (const [entry, { expansion }] of pair('slogans', gold.slogans, slogans, sameSlogan))
    if (entry.expansion !== undefined)
      answer('expansion', same(expansion?.map(({ text }) => text).join('|'), (entry.expansion as string[]).join('|')))

  const statistics = documents.flatMap((d) => d.statistics)
  const sameValue = (entry: Entry, { value, range }: { value?: number; range?: number[] }) =>
    entry.range
      ? near(range, entry.range as number[])
      : entry.value === undefined || near([value ?? NaN], [entry.value as number])
  for (const [entry, { unit, approximation }] of pair('statistics', gold.statistics, statistics, sameValue)) {
    if (entry.unit !== undefined) answer('unit', unit === entry.unit)
    if (entry.approximation !== undefined) answer('approximation', approximation === entry.approximation)
  }

  const attributions = documents.flatMap((d) => d.attributions)
  for (const [entry, { speaker }] of pair('attributions', gold.attributions, attributions))
    if (entry.speaker !== undefined) answer('attributed', plain(speaker).includes(plain(String(entry.speaker))))

  const directives = documents.flatMap((d) => d.directives)
  for (const [entry, { modality }] of pair('directives', gold.directives, directives))
    if (entry.modality !== undefined) answer('modality', modality === entry.modality)

  return tallies
}

const compact = (text: string): string => text.replace(/\s+/g, '')
const same = (a: unknown, b: unknown): boolean =>
  typeof a === 'string' && typeof b === 'string' ? plain(a) === plain(b) : a === b
const overlap = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1]

/** Blanks and the width of punctuation apart. */
const plain = (text: string): string =>
  compact(text).replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))

/** Equal up to the fourth digit: 三分之二 is 0.6667. */
const near = (a: number[] | undefined, b: number[]): boolean =>
  a?.length === b.length && b.every((x, i) => Math.abs(a[i] - x) <= Math.abs(x) * 1e-4)

function firstVisible(source: string, [start, end]: Span): number {
  let i = start
  while (i < end && /\s/.test(source[i])) i++
  return i
}

/** Readers differ on where an announcement begins (我讲四点意见, 讲四点意见): one that meets an annotation is moved there. */
function snapTo<T extends { span: Span }>(wanted: Entry[] | undefined, find: T): T {
  const entry = wanted?.find(({ span }) => overlap(span, find.span))
  return entry ? { ...find, span: entry.span } : find
}

const leaves = (speech: Speech): Speech[] => (speech.parts.length > 0 ? speech.parts.flatMap(leaves) : [speech])

const everyPoint = (points: Point[], depth = 1): { point: Point; span: Span; depth: number }[] =>
  points.flatMap((point) => [{ point, span: point.span, depth }, ...everyPoint(point.children, depth + 1)])

/** Noise is counted by the visible character; where readers may differ nothing counts. */
function noiseTally({ source, noise, either }: Gold, speech: Speech): Tally {
  const WANTED = 1
  const FOUND = 2
  const EXCUSED = 4
  const marks = new Uint8Array(source.length)
  const mark = (spans: Span[], bit: number) => {
    for (const [start, end] of spans) for (let i = start; i < end; i++) marks[i] |= bit
  }
  mark(
    noise!.filter((n) => !n.optional).map((n) => n.span),
    WANTED,
  )
  mark(
    [...either, ...noise!.filter((n) => n.optional)].map((n) => n.span),
    EXCUSED,
  )
  mark(
    speech.noise.map((n) => n.span),
    FOUND,
  )
  const tally: Tally = { hit: 0, missed: 0, extra: 0 }
  for (const [i, bits] of marks.entries()) {
    if (bits === 0 || bits & EXCUSED || /\s/.test(source[i])) continue
    if (bits === (WANTED | FOUND)) tally.hit++
    else if (bits === WANTED) tally.missed++
    else tally.extra++
  }
  return tally
}
