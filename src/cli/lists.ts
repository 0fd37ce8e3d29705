import type { Speech } from '../model'
import { everyDocument } from '../render/facts'
import {
  type Cell,
  directiveColumns,
  directivesTable,
  sloganColumns,
  slogansTable,
  statisticColumns,
  statisticsTable,
  toCsv,
} from '../tables'

/** The lists that can be asked for alone, and as a table. */
export const LISTS = ['statistics', 'directives', 'slogans'] as const
export type List = (typeof LISTS)[number]

/** One list of a document and of all its parts. */
export const listOf = (speech: Speech, list: List): unknown[] =>
  [...everyDocument(speech)].flatMap(({ document }): unknown[] => document[list])

/** The same as CSV, with the path in front where there are several. */
export function csvOf(list: List, speech: Speech, source: string, path?: string): string {
  switch (list) {
    case 'statistics':
      return csv(statisticsTable(speech, source), statisticColumns, path)
    case 'directives':
      return csv(directivesTable(speech, source), directiveColumns, path)
    case 'slogans':
      return csv(slogansTable(speech, source), sloganColumns, path)
  }
}

function csv<Row extends Record<keyof Row, Cell>>(
  rows: readonly Row[],
  columns: readonly (keyof Row & string)[],
  path?: string,
): string {
  if (path === undefined) return toCsv(rows, columns)
  const named: Record<string, Cell>[] = rows.map((row) => ({ path, ...row }))
  return toCsv(named, ['path', ...columns])
}
