/** Where an offset stands as an editor counts: line and column, both from 1, the column in UTF-16 units. */
export interface Place {
  line: number
  column: number
}

/** Tells places in `source`; each lookup takes logarithmic time. */
export function placesIn(source: string): (offset: number) => Place {
  const starts = [0]
  for (const { index, 0: end } of source.matchAll(/\r\n?|\n/g)) starts.push(index + end.length)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle] <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - starts[low] + 1 }
  }
}
