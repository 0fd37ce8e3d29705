/**
 * Words looked up where they begin, or where they end, in a text: the longest wins.
 *
 * Two code units at the edge lead to the words that have them, so a place where none stands costs one look at a bit.
 * All that is compared lies in typed arrays; strings are not cut.
 */
export class Affixes<T = true> {
  /** A row for each unit at an edge, in it a bit for each unit next to it; hashed, to fit the processor's nearest cache. */
  private readonly sieve = new Uint32Array(ROWS)
  /** Open addressing: two units at the edge (0: a free slot) → the longest word that has them. */
  private readonly pairs: Int32Array
  private readonly heads: Int32Array
  /** Words in groups of one pair, longest first; a size of 0 closes a group. */
  private readonly entries: Entry<T>[] = []
  private readonly sizes: Uint8Array
  /** The units of the words, from the edge inwards, and where those of each word begin. */
  private readonly units: Uint16Array
  private readonly starts: Int32Array
  /** Words of one unit. */
  private readonly singles = new Map<number, Entry<T>>()
  /** From `at` to the unit at the edge, and from there inwards. */
  private readonly toEdge: 0 | -1
  private readonly step: 1 | -1

  constructor(edge: 'begin' | 'end', list: Iterable<Entry<T>>) {
    this.toEdge = edge === 'begin' ? 0 : -1
    this.step = edge === 'begin' ? 1 : -1
    const groups = new Map<number, Entry<T>[]>()
    let count = 0
    let length = 0
    for (const entry of list) {
      const [first, second] = inwards(entry[0], this.step)
      if (second === undefined) {
        this.sieve[first % ROWS] = -1
        if (!this.singles.has(first)) this.singles.set(first, entry)
        continue
      }
      const pair = (first << 16) | second
      const group = groups.get(pair)
      if (group) group.push(entry)
      else groups.set(pair, [entry])
      count++
      length += entry[0].length
    }
    let slots = 16
    while (slots < groups.size * 3) slots *= 2
    this.pairs = new Int32Array(slots)
    this.heads = new Int32Array(slots)
    this.sizes = new Uint8Array(count + groups.size)
    this.starts = new Int32Array(count + groups.size)
    this.units = new Uint16Array(length)
    this.lay(groups)
  }

  private lay(groups: Map<number, Entry<T>[]>): void {
    const { sieve, pairs, heads, entries, sizes, starts, units } = this
    const mask = pairs.length - 1
    let start = 0
    for (const [pair, group] of groups) {
      sieve[(pair >>> 16) % ROWS] |= 1 << pair
      let slot = slotOf(pair) & mask
      while (pairs[slot] !== 0) slot = (slot + 1) & mask
      pairs[slot] = pair
      heads[slot] = entries.length
      for (const entry of group.sort((a, b) => b[0].length - a[0].length)) {
        sizes[entries.length] = entry[0].length
        starts[entries.length] = start
        units.set(inwards(entry[0], this.step), start)
        start += entry[0].length
        entries.push(entry)
      }
      entries.push(group[0])
    }
  }

  /** Whether a word may have these two units at its edge: false where there is surely none. */
  may(unit: number, next: number): boolean {
    // a shift counts modulo 32
    return ((this.sieve[unit & (ROWS - 1)] >>> next) & 1) !== 0
  }

  /** The first place in `[at, bound)` where a word may begin, `bound` where none does; for words looked up by their beginning. */
  seek(text: string, at: number, bound: number): number {
    const { sieve } = this
    // charCodeAt is slow for good once it has looked past the end
    const last = Math.min(bound, text.length) - 1
    let next = at <= last ? text.charCodeAt(at) : 0
    for (let here = at; here <= last; here++) {
      const unit = next
      next = here < last ? text.charCodeAt(here + 1) : 0
      if (((sieve[unit & (ROWS - 1)] >>> next) & 1) !== 0) return here
    }
    return bound
  }

  /** The longest word that begins at `at`, `bound` its limit (or ends at `at`, `at` excluded, not before `bound`). */
  match(text: string, at: number, bound = this.step === 1 ? text.length : 0): Entry<T> | undefined {
    const room = (bound - at) * this.step
    if (room < 1) return undefined
    const first = at + this.toEdge
    const unit = text.charCodeAt(first)
    const next = room > 1 ? text.charCodeAt(first + this.step) : 0
    if (!this.may(unit, next)) return undefined
    const found = room > 1 ? this.find(text, first, room, (unit << 16) | next) : -1
    return found >= 0 ? this.entries[found] : this.singles.get(unit)
  }

  /** The longest word whose edge, `pair`, stands at `first`; -1 where none does. */
  private find(text: string, first: number, room: number, pair: number): number {
    const { pairs, sizes, starts, units, step } = this
    const mask = pairs.length - 1
    let slot = slotOf(pair) & mask
    while (pairs[slot] !== pair) {
      if (pairs[slot] === 0) return -1
      slot = (slot + 1) & mask
    }
    for (let i = this.heads[slot]; sizes[i] !== 0; i++) {
      const size = sizes[i]
      if (size > room) continue
      const start = starts[i]
      let k = 2
      while (k < size && text.charCodeAt(first + k * step) === units[start + k]) k++
      if (k === size) return i
    }
    return -1
  }
}

type Entry<T> = readonly [word: string, value: T]

const ROWS = 2048

const slotOf = (pair: number): number => {
  const h = Math.imul(pair, 0x9e3779b1)
  return h ^ (h >>> 15)
}

/** The code units of a word from its edge inwards. */
function inwards(word: string, step: 1 | -1): number[] {
  const units: number[] = []
  for (let i = step === 1 ? 0 : word.length - 1; i >= 0 && i < word.length; i += step) units.push(word.charCodeAt(i))
  return units
}

/** Words that begin at a place. */
export const beginnings = (words: Iterable<string>) => new Affixes('begin', pairs(words))
/** Words that end at a place. */
export const endings = (words: Iterable<string>) => new Affixes('end', pairs(words))

function* pairs(words: Iterable<string>): Iterable<[string, true]> {
  for (const word of words) yield [word, true]
}
