import type { Directive, Modality, Point, Speech } from '../model'
import { rowsOf } from './walk'

/** One directive as a flat row, ready for Arquero, Arrow or CSV. null where the text does not tell. */
export interface DirectiveRow {
  /** Where the document stands in a compilation: `` for a single one, `0.2` for the third part of the first. */
  part: string
  title: string | null
  /** The titles of the points above the directive, from the top down, joined by ` / `. */
  heading: string | null
  /** The directive, verbatim. */
  quote: string
  modality: Modality
  actor: string | null
  /** The directive itself does not name the actor: a sentence before it, or the salutation, does. */
  inherited: boolean | null
  verb: string | null
  object: string | null
  deadline: string | null
  /** ISO, as precise as the text allows. */
  deadlineValue: string | null
  /** Its figures, joined by ` ; `. */
  target: string | null
  start: number
  end: number
}

/** The columns of a directives table, in order: also for a table without rows. */
export const directiveColumns = [
  'part',
  'title',
  'heading',
  'quote',
  'modality',
  'actor',
  'inherited',
  'verb',
  'object',
  'deadline',
  'deadlineValue',
  'target',
  'start',
  'end',
] as const satisfies readonly (keyof DirectiveRow)[]

/**
 * The directives of a speech and of all its parts, one row each, in reading order. With the source that was parsed,
 * `quote` is verbatim; without it, the directive's text with stray breaks removed.
 *
 * @example
 * toCsv(directivesTable(parseSpeech(text), text), directiveColumns)
 */
export function directivesTable(speech: Speech, source?: string): DirectiveRow[] {
  return rowsOf(
    speech,
    (document) => document.directives,
    (directive, document, part) => row(directive, document, part, source),
  )
}

function row(
  { text, span, point, modality, actor, action, deadline, target }: Directive,
  document: Speech,
  part: string,
  source: string | undefined,
): DirectiveRow {
  return {
    part,
    title: document.metadata.title?.value ?? null,
    heading: headings(document.outline, point ?? []).join(' / ') || null,
    quote: source === undefined ? text : source.slice(span[0], span[1]),
    modality,
    actor: actor?.text ?? null,
    inherited: actor?.inherited ?? null,
    verb: action?.verb ?? null,
    object: action?.object ?? null,
    deadline: deadline?.text ?? null,
    deadlineValue: deadline?.value ?? null,
    target: target?.map((statistic) => statistic.text).join(' ; ') ?? null,
    start: span[0],
    end: span[1],
  }
}

/** The titles along a path of points, from the top down. */
function headings(points: readonly Point[], path: readonly number[]): string[] {
  const titles: string[] = []
  let level = points
  for (const i of path) {
    const point = level[i]
    if (!point) break
    titles.push(point.title)
    level = point.children
  }
  return titles
}
