import type { Slogan, SloganKind, Speech } from '../model'

export interface SlogansOptions {
  /** Which kinds are counted. Default: all. */
  readonly kinds?: readonly SloganKind[]
  /** Count formulas inside longer ones too (科学发展观 in 深入学习实践科学发展观). Default: false. */
  readonly nested?: boolean
  /** Count parts that repeat an earlier part of their compilation. Default: false. */
  readonly duplicates?: boolean
}

/** One slogan over many documents. */
export interface SloganUse {
  /** The dictionary's standard form, else the form that is written most often, in simplified characters. */
  readonly text: string
  readonly kind: SloganKind
  /** As it is written, the most frequent first. */
  readonly forms: readonly string[]
  readonly count: number
  /** Of all occurrences of slogans. */
  readonly share: number
  /** How many documents have it, and their share of all. */
  readonly documents: number
  readonly documentShare: number
  /** The earliest and the latest date (ISO) of a document that has it, where any is dated. */
  readonly first?: string
  readonly last?: string
  /** Occurrences by the name of the speaker and by year; what has none is left out. */
  readonly bySpeaker: Readonly<Record<string, number>>
  readonly byYear: Readonly<Record<string, number>>
}

/**
 * The slogans of many speeches, the most frequent first. A compilation counts as its parts.
 *
 *     slogans(speeches)[0] → { text: '三个代表', kind: 'numeric', count: 12, documents: 3, first: '2002-11-08', … }
 */
export function slogans(speeches: Speech | Iterable<Speech>, options: SlogansOptions = {}): SloganUse[] {
  const uses = new Map<string, Tally>()
  let documents = 0
  let total = 0
  for (const document of documentsOf('blocks' in speeches ? [speeches] : speeches, options.duplicates ?? false)) {
    documents++
    const seen = new Set<Tally>()
    for (const slogan of wanted(document, options)) {
      const key = keyOf(slogan)
      let tally = uses.get(key)
      if (!tally) uses.set(key, (tally = new Tally()))
      tally.add(slogan, document, !seen.has(tally))
      seen.add(tally)
      total++
    }
  }
  return [...uses.values()]
    .map((tally) => tally.use(total, documents))
    .sort((a, b) => b.count - a.count || b.documents - a.documents || (a.text < b.text ? -1 : 1))
}

function* documentsOf(speeches: Iterable<Speech>, duplicates: boolean): Generator<Speech> {
  for (const speech of speeches) {
    if (speech.duplicateOf && !duplicates) continue
    if (speech.parts.length > 0) yield* documentsOf(speech.parts, duplicates)
    else yield speech
  }
}

type Counted = Pick<Slogan, 'text' | 'textHans' | 'kind' | 'standard'>

function* wanted(speech: Speech, { kinds, nested }: SlogansOptions): Generator<Counted> {
  for (const slogan of speech.slogans) {
    if (!kinds || kinds.includes(slogan.kind)) yield slogan
    if (nested && (!kinds || kinds.includes('formula')))
      for (const inner of slogan.nested ?? []) yield { ...inner, kind: 'formula' }
  }
}

const keyOf = ({ standard, textHans, text }: Counted) => standard ?? (textHans ?? text).replace(/[\s\p{P}]/gu, '')

class Tally {
  private count = 0
  private documents = 0
  private standard: string | undefined
  private first: string | undefined
  private last: string | undefined
  private readonly kinds = new Map<string, number>()
  private readonly forms = new Map<string, number>()
  private readonly hans = new Map<string, number>()
  private readonly speakers = new Map<string, number>()
  private readonly years = new Map<string, number>()

  add(slogan: Counted, { metadata }: Speech, isNew: boolean): void {
    this.count++
    if (isNew) this.documents++
    this.standard ??= slogan.standard
    raise(this.kinds, slogan.kind)
    raise(this.forms, slogan.text)
    raise(this.hans, slogan.textHans ?? slogan.text)
    const name = metadata.speaker?.value.name
    if (name) raise(this.speakers, name)
    const date = metadata.date?.value
    if (!date) return
    raise(this.years, date.slice(0, 4))
    if (this.first === undefined || date < this.first) this.first = date
    if (this.last === undefined || date > this.last) this.last = date
  }

  use(total: number, documents: number): SloganUse {
    return {
      text: this.standard ?? ranked(this.hans)[0],
      kind: ranked(this.kinds)[0] as SloganKind,
      forms: ranked(this.forms),
      count: this.count,
      share: this.count / total,
      documents: this.documents,
      documentShare: this.documents / documents,
      ...(this.first && { first: this.first, last: this.last }),
      bySpeaker: Object.fromEntries(ranked(this.speakers).map((name) => [name, this.speakers.get(name)!])),
      byYear: Object.fromEntries([...this.years].sort(([a], [b]) => (a < b ? -1 : 1))),
    }
  }
}

const raise = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)

const ranked = (counts: Map<string, number>) =>
  [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([key]) => key)
