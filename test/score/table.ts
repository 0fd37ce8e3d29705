/** The floors as the README shows them. */
export const scoreTable = (floors: Record<string, number>): string =>
  [
    '| measure | F1 |',
    '|---|---|',
    ...Object.entries(floors).map(([measure, floor]) => `| ${measure} | ${floor.toFixed(3)} |`),
    '',
  ].join('\n')

/** The README with `table` between its marks. */
export const withScores = (readme: string, table: string): string =>
  readme.replace(/(<!-- scores -->\n)[\s\S]*?(<!-- \/scores -->)/, (_, open, close) => `${open}${table}${close}`)
