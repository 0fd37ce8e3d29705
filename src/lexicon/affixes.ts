/**
 * Words looked up where they begin, or where they end, in a text: the longest wins.
 *
 * Two characters at the edge lead to the words that have them, so a place where none stands costs one look.
 */
export class Affixes<T = true> {
  /** By the two characters at the edge: words, longest first. */
  private readonly byPair = new Map<number, [word: string, value: T][]>()
  private readonly single = new Map<number, [word: string, value: T]>()
  /** 1: a word has this character at its edge; 2: one is this character alone. */
  private readonly edges = new Uint8Array(65536)
  /** 1: a word may have these two at its edge (a hash of them). */
  private readonly sieve = new Uint8Array(65536)
  private readonly isBegin: boolean

  constructor(edge: 'begin' | 'end', entries: Iterable<readonly [string, T]>) {
    this.isBegin = edge === 'begin'
    for (const [word, value] of entries) {
      const last = word.length - 1
      const unit = word.charCodeAt(this.isBegin ? 0 : last)
      this.edges[unit] |= last === 0 ? 2 : 1
      if (last === 0) {
        if (!this.single.has(unit)) this.single.set(unit, [word, value])
        continue
      }
      const next = word.charCodeAt(this.isBegin ? 1 : last - 1)
      const pair = (unit << 16) | next
      this.sieve[hash(unit, next)] = 1
      const list = this.byPair.get(pair)
      if (list) list.push([word, value])
      else this.byPair.set(pair, [[word, value]])
    }
    for (const list of this.byPair.values()) list.sort((a, b) => b[0].length - a[0].length)
  }

  /** Whether any word begins (ends) with this code unit. */
  may(unit: number): boolean {
    return this.edges[unit] !== 0
  }

  /** The longest word that begins at `at`, `bound` its limit (or ends at `at`, `at` excluded, not before `bound`). */
  match(text: string, at: number, bound = this.isBegin ? text.length : 0): [word: string, value: T] | undefined {
    const unit = text.charCodeAt(this.isBegin ? at : at - 1)
    const edge = this.edges[unit]
    if (edge === 0) return undefined
    const next = text.charCodeAt(this.isBegin ? at + 1 : at - 2)
    if (this.sieve[hash(unit, next)] === 1) {
      const entry = this.among(this.byPair.get((unit << 16) | next), text, at, bound)
      if (entry) return entry
    }
    return edge > 1 && (this.isBegin ? at < bound : at > bound) ? this.single.get(unit) : undefined
  }

  private among(list: [string, T][] | undefined, text: string, at: number, bound: number): [string, T] | undefined {
    if (list === undefined) return undefined
    for (const entry of list) {
      const size = entry[0].length
      const start = this.isBegin ? at : at - size
      if ((this.isBegin ? start + size <= bound : start >= bound) && (size === 2 || text.startsWith(entry[0], start)))
        return entry
    }
    return undefined
  }
}

const hash = (a: number, b: number): number => ((a * 7919) ^ b) & 0xffff

/** Words that begin at a place. */
export const beginnings = (words: Iterable<string>) => new Affixes('begin', pairs(words))
/** Words that end at a place. */
export const endings = (words: Iterable<string>) => new Affixes('end', pairs(words))

function* pairs(words: Iterable<string>): Iterable<[string, true]> {
  for (const word of words) yield [word, true]
}
