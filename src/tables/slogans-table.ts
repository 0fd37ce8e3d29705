import type { SloganKind, Speech } from '../model'
import { headingsAt, rowsOf } from './walk'

/** One slogan as a flat row, ready for Arquero, Arrow or CSV. null where the text does not tell. */
export interface SloganRow {
  /** Where the document stands in a compilation: `` for a single one, `0.2` for the third part of the first. */
  part: string
  title: string | null
  /** The titles of the points above the slogan, from the top down, joined by ` / `. */
  heading: string | null
  /** The slogan, verbatim. */
  quote: string
  kind: SloganKind
  standard: string | null
  /** How often it stands in its document. */
  count: number
  /** Its members, joined by ` ; `. */
  expansion: string | null
  start: number
  end: number
}

/** The columns of a slogans table, in order: also for a table without rows. */
export const sloganColumns = [
  'part',
  'title',
  'heading',
  'quote',
  'kind',
  'standard',
  'count',
  'expansion',
  'start',
  'end',
] as const satisfies readonly (keyof SloganRow)[]

/**
 * The slogans of a speech and of all its parts, one row each, in reading order. With the source that was parsed,
 * `quote` is verbatim; without it, the slogan's text with stray breaks removed.
 *
 * @example
 * toCsv(slogansTable(parseSpeech(text), text), sloganColumns)
 */
export function slogansTable(speech: Speech, source?: string): SloganRow[] {
  return rowsOf(
    speech,
    (document) => document.slogans,
    ({ text, span, kind, standard, count, expansion }, document, part) => ({
      part,
      title: document.metadata.title?.value ?? null,
      heading: headingsAt(document.outline, span[0]).join(' / ') || null,
      quote: source === undefined ? text : source.slice(span[0], span[1]),
      kind,
      standard: standard ?? null,
      count,
      expansion: expansion?.map((member) => member.text).join(' ; ') ?? null,
      start: span[0],
      end: span[1],
    }),
  )
}
