/** Words looked up where they begin, or where they end, in a text: the longest wins. */
export class Affixes<T = true> {
  /** By first (last) character: words, longest first. */
  private readonly byEdge = new Map<number, [word: string, value: T][]>()
  private readonly edges = new Uint8Array(65536)

  constructor(
    private readonly edge: 'begin' | 'end',
    entries: Iterable<readonly [string, T]>,
  ) {
    for (const [word, value] of entries) {
      const unit = word.charCodeAt(edge === 'begin' ? 0 : word.length - 1)
      const list = this.byEdge.get(unit)
      if (list) list.push([word, value])
      else this.byEdge.set(unit, [[word, value]])
      this.edges[unit] = 1
    }
    for (const list of this.byEdge.values()) list.sort((a, b) => b[0].length - a[0].length)
  }

  /** Whether any word begins (ends) with this code unit. */
  may(unit: number): boolean {
    return this.edges[unit] === 1
  }

  /** The longest word that begins at `at` (or ends at it, `at` excluded). */
  match(
    text: string,
    at: number,
    bound = this.edge === 'begin' ? text.length : 0,
  ): [word: string, value: T] | undefined {
    const unit = text.charCodeAt(this.edge === 'begin' ? at : at - 1)
    if (this.edges[unit] !== 1) return undefined
    for (const entry of this.byEdge.get(unit)!) {
      const size = entry[0].length
      if (
        this.edge === 'begin'
          ? at + size <= bound && text.startsWith(entry[0], at)
          : at - size >= bound && text.startsWith(entry[0], at - size)
      )
        return entry
    }
    return undefined
  }
}

/** Words that begin at a place. */
export const beginnings = (words: Iterable<string>) => new Affixes('begin', pairs(words))
/** Words that end at a place. */
export const endings = (words: Iterable<string>) => new Affixes('end', pairs(words))

function* pairs(words: Iterable<string>): Iterable<[string, true]> {
  for (const word of words) yield [word, true]
}
