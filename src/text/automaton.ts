/**
 * Many fixed strings looked for in one pass. Filters of the first two and three characters, small enough for the
 * processor's nearest cache, leave few places; there the forms that begin with these three are compared, side by side in
 * typed arrays. The time a text takes depends on its length, not on how many forms there are.
 */
export interface Automaton {
  /** A row for each first character, in it a bit for each second one (hashed). */
  readonly pairs: Uint32Array
  /** A bit for each first three characters (hashed). */
  readonly triples: Uint32Array
  /** Forms of two characters, and a bit for each of them (hashed). */
  readonly short: ReadonlyMap<number, number>
  readonly shortPairs: Uint32Array
  /** Open addressing by the first three characters: the place of the first form that has them, 0 for none. */
  readonly heads: Int32Array
  /** By place: the form, its length (0 behind the last form of a group; shorter ones first), where its units begin. */
  readonly forms: Int32Array
  readonly sizes: Uint16Array
  readonly starts: Int32Array
  readonly units: Uint16Array
}

/** A form that stands at `[start, end)`; `form` is its place in the list the automaton was built from. */
export interface Hit {
  readonly form: number
  readonly start: number
  readonly end: number
}

const COMMA = 0x2c
const ENUMERATION_COMMA = 0x3001

// `A,B` and `A、B` are one form
const fold = (unit: number) => (unit === COMMA ? ENUMERATION_COMMA : unit)

const ROWS = 2048
const rowOf = (first: number) => first & (ROWS - 1)
const pairOf = (first: number, second: number) => (first << 16) | second
const tripleOf = (first: number, second: number, third: number) =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35)) >>> 16

/** Forms of two characters and more; of two equal ones the first is the one that is found. */
export function buildAutomaton(list: readonly string[]): Automaton {
  const short = new Map<number, number>()
  const groups = new Map<string, Map<string, number>>()
  list.forEach((written, form) => {
    const word = written.replaceAll(',', '、')
    if (word.length < 2) return
    if (word.length === 2) {
      const pair = pairOf(word.charCodeAt(0), word.charCodeAt(1))
      if (!short.has(pair)) short.set(pair, form)
      return
    }
    const key = word.slice(0, 3)
    const group = groups.get(key)
    if (!group) groups.set(key, new Map([[word, form]]))
    else if (!group.has(word)) group.set(word, form)
  })
  const long = layGroups(groups)
  const shortPairs = new Uint32Array(ROWS)
  for (const pair of short.keys()) {
    shortPairs[rowOf(pair >>> 16)] |= 1 << pair
    long.pairs[rowOf(pair >>> 16)] |= 1 << pair
  }
  return { ...long, short, shortPairs }
}

function layGroups(groups: ReadonlyMap<string, ReadonlyMap<string, number>>) {
  let slots = 16
  while (slots < groups.size * 2) slots *= 2
  const heads = new Int32Array(slots)
  const pairs = new Uint32Array(ROWS)
  const triples = new Uint32Array(65536 / 32)
  // nothing lies at place 0
  const forms = [-1]
  const sizes = [0]
  const starts = [0]
  const units: number[] = []
  for (const [key, group] of groups) {
    const [first, second, third] = [key.charCodeAt(0), key.charCodeAt(1), key.charCodeAt(2)]
    pairs[rowOf(first)] |= 1 << second
    const triple = tripleOf(first, second, third)
    triples[triple >>> 5] |= 1 << triple
    let slot = triple & (slots - 1)
    while (heads[slot] !== 0) slot = (slot + 1) & (slots - 1)
    heads[slot] = forms.length
    for (const [word, form] of [...group].sort(([a], [b]) => a.length - b.length)) {
      forms.push(form)
      sizes.push(word.length)
      starts.push(units.length)
      for (let i = 0; i < word.length; i++) units.push(word.charCodeAt(i))
    }
    forms.push(-1)
    sizes.push(0)
    starts.push(0)
  }
  return {
    pairs,
    triples,
    heads,
    forms: Int32Array.from(forms),
    sizes: Uint16Array.from(sizes),
    starts: Int32Array.from(starts),
    units: Uint16Array.from(units),
  }
}

/** Every form that stands in `text` between `start` and `end`, nested and overlapping ones too, by place, shorter first. */
export function search(automaton: Automaton, text: string, start = 0, end = text.length): Hit[] {
  const { pairs, shortPairs, short, triples, forms, sizes } = automaton
  const hits: Hit[] = []
  let next = start < end ? fold(text.charCodeAt(start)) : 0
  for (let at = start; at + 1 < end; at++) {
    const first = next
    next = fold(text.charCodeAt(at + 1))
    if (((pairs[rowOf(first)] >>> next) & 1) === 0) continue
    if (((shortPairs[rowOf(first)] >>> next) & 1) !== 0) {
      const form = short.get(pairOf(first, next))
      if (form !== undefined) hits.push({ form, start: at, end: at + 2 })
    }
    if (at + 2 >= end) break
    const third = fold(text.charCodeAt(at + 2))
    const triple = tripleOf(first, next, third)
    if (((triples[triple >>> 5] >>> triple) & 1) === 0) continue
    for (let i = headOf(automaton, first, next, third); sizes[i] !== 0; i++)
      if (stands(automaton, i, text, at, end)) hits.push({ form: forms[i], start: at, end: at + sizes[i] })
  }
  return hits
}

/** The place of the first form that begins with these three; 0 where none does. */
function headOf({ heads, starts, units }: Automaton, first: number, second: number, third: number): number {
  const mask = heads.length - 1
  for (let slot = tripleOf(first, second, third) & mask; heads[slot] !== 0; slot = (slot + 1) & mask) {
    const start = starts[heads[slot]]
    if (units[start] === first && units[start + 1] === second && units[start + 2] === third) return heads[slot]
  }
  return 0
}

/** Whether the form at place `i`, its first three characters known, stands at `at`. */
function stands({ sizes, starts, units }: Automaton, i: number, text: string, at: number, end: number): boolean {
  const size = sizes[i]
  if (at + size > end) return false
  const start = starts[i]
  for (let k = 3; k < size; k++) if (fold(text.charCodeAt(at + k)) !== units[start + k]) return false
  return true
}

export interface LongestHit extends Hit {
  readonly nested: readonly Hit[]
}

const NONE: readonly Hit[] = []

/** Of hits as `search` gives them: the longest ones, leftmost first, each with those that lie wholly inside it. */
export function longest(hits: readonly Hit[]): LongestHit[] {
  const kept: LongestHit[] = []
  for (let i = 0; i < hits.length; ) {
    // of those that begin together the last is the longest
    let top = i
    while (top + 1 < hits.length && hits[top + 1].start === hits[i].start) top++
    const { form, start, end } = hits[top]
    let next = top + 1
    while (next < hits.length && hits[next].start < end) next++
    const nested = next - i > 1 ? hits.slice(i, next).filter((hit) => hit !== hits[top] && hit.end <= end) : NONE
    kept.push({ form, start, end, nested })
    i = next
  }
  return kept
}
