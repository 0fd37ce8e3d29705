export { type Cell, toCsv } from './csv'
export { type DirectiveRow, directiveColumns, directivesTable } from './directives-table'
export { type SloganRow, sloganColumns, slogansTable } from './slogans-table'
export { type StatisticRow, statisticColumns, statisticsTable } from './statistics-table'
