import type { Approximation, Speech, Statistic, StatisticKind } from '../model'
import { headingsAt, rowsOf } from './walk'

/** One figure as a flat row, ready for Arquero, Arrow or CSV. null where the text does not tell. */
export interface StatisticRow {
  /** Where the document stands in a compilation: `` for a single one, `0.2` for the third part of the first. */
  part: string
  title: string | null
  /** The headings above the figure, from the top down, joined by ` / `. */
  heading: string | null
  /** The figure, verbatim. */
  quote: string
  value: number | null
  low: number | null
  high: number | null
  unit: string | null
  currency: string | null
  kind: StatisticKind
  approximation: Approximation
  vague: boolean
  subject: string | null
  per: string | null
  change: 'increase' | 'decrease' | null
  changeMode: 'by' | 'to' | 'from' | null
  changeFrom: number | null
  basis: string | null
  period: string | null
  periodValue: string | null
  status: 'achieved' | 'target' | null
  start: number
  end: number
}

/** The columns of a statistics table, in order: also for a table without rows. */
export const statisticColumns = [
  'part',
  'title',
  'heading',
  'quote',
  'value',
  'low',
  'high',
  'unit',
  'currency',
  'kind',
  'approximation',
  'vague',
  'subject',
  'per',
  'change',
  'changeMode',
  'changeFrom',
  'basis',
  'period',
  'periodValue',
  'status',
  'start',
  'end',
] as const satisfies readonly (keyof StatisticRow)[]

/**
 * The figures of a speech and of all its parts, one row each, in reading order. With the source that was parsed,
 * `quote` is verbatim; without it, the figure's text with stray breaks removed.
 *
 * @example
 * toCsv(statisticsTable(parseSpeech(text), text), statisticColumns)
 */
export function statisticsTable(speech: Speech, source?: string): StatisticRow[] {
  return rowsOf(
    speech,
    (document) => document.statistics,
    (statistic, document, part) => row(statistic, document, part, source),
  )
}

function row(statistic: Statistic, document: Speech, part: string, source: string | undefined): StatisticRow {
  const { span, value, range, change, period } = statistic
  const heading = headingsAt(document.outline, span[0]).join(' / ')
  return {
    part,
    title: document.metadata.title?.value ?? null,
    heading: heading || null,
    quote: source === undefined ? statistic.text : source.slice(span[0], span[1]),
    value: value ?? null,
    low: range?.[0] ?? value ?? null,
    high: range?.[1] ?? value ?? null,
    unit: statistic.unit ?? null,
    currency: statistic.currency ?? null,
    kind: statistic.kind,
    approximation: statistic.approximation,
    vague: statistic.vague ?? false,
    subject: statistic.subject ?? null,
    per: statistic.per ?? null,
    change: change?.direction ?? null,
    changeMode: change?.mode ?? null,
    changeFrom: change?.from ?? null,
    basis: change?.basis ?? null,
    period: period?.text ?? null,
    periodValue: period?.value ?? null,
    status: statistic.status ?? null,
    start: span[0],
    end: span[1],
  }
}
