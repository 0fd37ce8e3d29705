/** The entries of a word list: one a line, columns parted by tabs, `#` begins a comment line. */
export function rows(list: string): string[][] {
  return list
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t').map((column) => column.trim()))
}

/** The first column of a word list. */
export const words = (list: string): string[] => rows(list).map(([word]) => word)
