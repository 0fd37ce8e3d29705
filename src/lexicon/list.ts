/** The entries of a word list: one a line, columns parted by tabs, `#` begins a comment line. */
export function rows(list: string): string[][] {
  const found: string[][] = []
  for (const line of list.split('\n')) {
    if (line.charCodeAt(0) === COMMENT || line.trim() === '') continue
    const columns = line.split('\t')
    for (let i = 0; i < columns.length; i++) columns[i] = columns[i].trim()
    found.push(columns)
  }
  return found
}

const COMMENT = '#'.charCodeAt(0)

/** The first column of a word list. */
export const words = (list: string): string[] => rows(list).map(([word]) => word)
