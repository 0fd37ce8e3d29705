import { Sieve } from './sieve'

/**
 * Words of several lists looked up at one place in one go.
 *
 * Every list owns a few bits of a number (a field), and a word's code fills the fields of the lists that have it. What a
 * place gets is the longest word of each list there: all words that fit at a place begin alike, so the longest of them
 * knows what the shorter ones say.
 */
export class JointWords {
  private readonly sieve: Sieve
  /** Open addressing, two numbers a slot: two units at the edge (0: a free slot), and where their words lie in `groups`. */
  private readonly slots: Int32Array
  /** Words with the same two units, longest first, three numbers each: size, place in `units`, code; a size of 0 closes a group. */
  private readonly groups: Int32Array
  /** The units of the words, from the edge inwards. */
  private readonly units: Uint16Array
  /** Codes of words of one unit, and which of them is a unit's; 0: none. */
  private readonly singles = [0]
  private readonly singleOf = new Uint8Array(65536)
  private readonly step: 1 | -1

  /** Of two entries of a field for one word the first counts. */
  constructor(edge: 'begin' | 'end', list: Iterable<readonly [word: string, code: number]>, fields: readonly number[]) {
    this.step = edge === 'begin' ? 1 : -1
    const own = new Map<string, number>()
    for (const [word, code] of list) {
      const inward = edge === 'begin' ? word : [...word].reverse().join('')
      own.set(inward, fill(code, own.get(inward) ?? 0, fields))
    }
    const groups = new Map<number, [word: string, code: number][]>()
    let size = 0
    let length = 0
    for (const word of own.keys()) {
      let code = 0
      for (let k = 1; k <= word.length; k++) code = fill(code, own.get(word.slice(0, k)) ?? 0, fields)
      const first = word.charCodeAt(0)
      if (word.length === 1) {
        this.singleOf[first] = this.singles.push(code) - 1
        continue
      }
      const pair = (first << 16) | word.charCodeAt(1)
      const group = groups.get(pair)
      if (group) group.push([word, code])
      else groups.set(pair, [[word, code]])
      size += 3
      length += word.length
    }
    let slots = 16
    while (slots < groups.size * 2) slots *= 2
    this.slots = new Int32Array(slots * 2)
    this.groups = new Int32Array(size + groups.size)
    this.units = new Uint16Array(length)
    this.lay(groups)
    this.sieve = new Sieve(own.keys())
  }

  private lay(all: Map<number, [word: string, code: number][]>): void {
    const { slots, groups, units } = this
    const mask = slots.length - 2
    let at = 0
    let start = 0
    for (const [pair, group] of all) {
      let slot = slotOf(pair) & mask
      while (slots[slot] !== 0) slot = (slot + 2) & mask
      slots[slot] = pair
      slots[slot + 1] = at
      for (const [word, code] of group.sort((a, b) => b[0].length - a[0].length)) {
        groups[at++] = word.length
        groups[at++] = start
        groups[at++] = code
        for (let k = 0; k < word.length; k++) units[start++] = word.charCodeAt(k)
      }
      at++
    }
  }

  /** Whether a word may have these two units at its edge: false where there is surely none. */
  may(unit: number, next: number): boolean {
    return this.sieve.may(unit, next)
  }

  /** The code of the place whose unit at the edge is `unit`, at `first`, and `next` beyond it; words of `room` units at most. */
  find(text: string, first: number, room: number, unit: number, next: number): number {
    const { slots, groups, units, step } = this
    if (room > 1) {
      const mask = slots.length - 2
      const pair = (unit << 16) | next
      let slot = slotOf(pair) & mask
      while (slots[slot] !== pair && slots[slot] !== 0) slot = (slot + 2) & mask
      if (slots[slot] !== 0)
        for (let i = slots[slot + 1]; groups[i] !== 0; i += 3) {
          const size = groups[i]
          if (size > room) continue
          const start = groups[i + 1]
          let k = 2
          while (k < size && text.charCodeAt(first + k * step) === units[start + k]) k++
          if (k === size) return groups[i + 2]
        }
    }
    return this.singles[this.singleOf[unit]]
  }
}

/** `code`, and over it the fields that `other` fills. */
function fill(code: number, other: number, fields: readonly number[]): number {
  let filled = code
  for (const field of fields) if ((other & field) !== 0) filled = (filled & ~field) | (other & field)
  return filled
}

const slotOf = (pair: number): number => {
  const h = Math.imul(pair, 0x9e3779b1)
  return (h ^ (h >>> 15)) << 1
}
