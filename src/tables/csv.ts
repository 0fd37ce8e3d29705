/** A cell of a flat table; null is a missing value. */
export type Cell = string | number | boolean | null

/**
 * Rows as CSV after RFC 4180: a header line, CRLF line ends, quotes around what holds a comma, a quote or a line end.
 * Columns are the keys of the first row, or those named. A missing value is an empty field.
 *
 * @example
 * toCsv([{ value: 8.7, unit: '%' }])   // 'value,unit\r\n8.7,%\r\n'
 */
export function toCsv<Row extends Record<keyof Row, Cell>>(
  rows: readonly Row[],
  columns?: readonly (keyof Row & string)[],
): string {
  const keys = columns ?? (rows.length > 0 ? (Object.keys(rows[0]) as (keyof Row & string)[]) : [])
  const lines = [keys.map(field).join(',')]
  for (const row of rows) lines.push(keys.map((column) => field(row[column] ?? null)).join(','))
  return lines.map((line) => `${line}\r\n`).join('')
}

const field = (cell: Cell): string => {
  const text = cell === null ? '' : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
