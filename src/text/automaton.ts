/**
 * Every form that stands in the first `count` units of a text, nested and overlapping ones too, by place, shorter first.
 * Places count from `origin`, where the text begins.
 */
export type Search = (text: Uint16Array, count?: number, origin?: number) => Hit[]

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

const pairOf = (first: number, second: number) => (first << 16) | second

const mixPair = (first: number, second: number) => Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
const mixThird = (third: number) => Math.imul(third, 0xc2b2ae35)
const mix = (first: number, second: number, third: number) => (mixPair(first, second) ^ mixThird(third)) >>> 15

/** The row of a pair in the sieve, and the bit of a third. */
const ROW_BITS = 14
const rowOf = (first: number, second: number) => mixPair(first, second) >>> (32 - ROW_BITS)
const bitOf = (third: number) => mixThird(third) >>> 27
const ALL = -1

/**
 * Many fixed strings looked for in one pass: forms of two characters and more; of two equal ones the first is found.
 *
 * A sieve of their first two or three characters, small enough for the processor's near caches, leaves few places; from
 * there a tree of the forms is walked, which lies in typed arrays. The time a text takes depends on its length, not on how
 * many forms there are. (In a closure the arrays are constants for the compiler.)
 */
export function buildSearch(list: readonly string[]): Search {
  const { short, groups } = group(list)
  const sieve = laySieve(short, groups)
  const { shortPairs, shortForms } = layShort(short)
  const heads = layHeads(groups)
  const { tree, forms } = layTree(groups)
  const candidates = new Int32Array(STRETCH)

  /** Writes to `candidates` where in `[from, to)` a form may begin; how many places these are. */
  const sift = (text: Uint16Array, from: number, to: number, count: number): number => {
    let found = 0
    const last = Math.min(to, count - 2)
    for (let at = from; at < last; at++) {
      // without a branch: where none may begin is written over
      candidates[found] = at
      found += (sieve[rowOf(text[at], text[at + 1])] >> bitOf(text[at + 2])) & 1
    }
    // nothing stands behind the last pair
    if (from <= count - 2 && to > count - 2) candidates[found++] = count - 2
    return found
  }

  /** The forms that begin at `at`. */
  const gather = (text: Uint16Array, at: number, count: number, origin: number, hits: Hit[]): void => {
    const first = fold(text[at])
    const second = fold(text[at + 1])
    if (sieve[rowOf(first, second)] === ALL) {
      const short = shortForm(first, second)
      if (short >= 0) hits.push({ form: short, start: origin + at, end: origin + at + 2 })
    }
    if (at + 2 >= count) return
    let node = headOf(first, second, fold(text[at + 2]))
    for (let end = at + 3; node !== 0; end++) {
      if ((tree[node * 2] & HAS_FORM) !== 0) hits.push({ form: forms[node], start: origin + at, end: origin + end })
      if (end >= count) return
      node = childOf(tree[node * 2 + 1], fold(text[end]))
    }
  }

  /** Of the nodes from `first` on, the one that `unit` leads to; 0 where none does. */
  const childOf = (first: number, unit: number): number => {
    if (first === 0) return 0
    for (let node = first; ; node++) {
      const word = tree[node * 2]
      if ((word & UNIT) === unit) return node
      if ((word & IS_LAST) !== 0) return 0
    }
  }

  /** The form of these two characters; -1 where there is none. */
  const shortForm = (first: number, second: number): number => {
    const mask = shortPairs.length - 1
    const pair = pairOf(first, second)
    for (let slot = mixPair(first, second) & mask; shortPairs[slot] !== 0; slot = (slot + 1) & mask)
      if (shortPairs[slot] === pair) return shortForms[slot]
    return -1
  }

  /** The node of the forms that begin with these three; 0 where none does. */
  const headOf = (first: number, second: number, third: number): number => {
    const mask = (heads.length >> 1) - 1
    const pair = pairOf(first, second)
    for (let slot = mix(first, second, third) & mask; ; slot = (slot + 1) & mask) {
      const found = heads[slot * 2]
      if (found === 0) return 0
      const node = heads[slot * 2 + 1]
      if (found === pair && (tree[node * 2] & UNIT) === third) return node
    }
  }

  return (text, count = text.length, origin = 0) => {
    const hits: Hit[] = []
    for (let from = 0; from < count; from += STRETCH) {
      const found = sift(text, from, Math.min(from + STRETCH, count), count)
      for (let k = 0; k < found; k++) gather(text, candidates[k], count, origin, hits)
    }
    return hits
  }
}

/** A text is sifted stretch by stretch, and only then looked at closely where something may be: two tight loops beat one. */
const STRETCH = 4096

/** The forms of two characters, and the others by their first three. */
function group(list: readonly string[]) {
  const short = new Map<number, number>()
  const groups = new Map<string, Branch>()
  list.forEach((written, form) => {
    const word = written.replaceAll(',', '、')
    if (word.length < 2) return
    if (word.length === 2) {
      const pair = pairOf(word.charCodeAt(0), word.charCodeAt(1))
      if (!short.has(pair)) short.set(pair, form)
      return
    }
    let branch = grow(groups, word.slice(0, 3))
    for (let i = 3; i < word.length; i++) branch = grow(branch.below, word[i])
    if (branch.form < 0) branch.form = form
  })
  return { short, groups }
}

/** The tree of the forms while it grows. */
interface Branch {
  form: number
  readonly below: Map<string, Branch>
}

function grow(below: Map<string, Branch>, key: string): Branch {
  let branch = below.get(key)
  if (!branch) below.set(key, (branch = { form: -1, below: new Map() }))
  return branch
}

/** A row for each first two characters, in it a bit for each third (hashed, with either comma): all of them for forms of two. */
function laySieve(short: ReadonlyMap<number, number>, groups: ReadonlyMap<string, Branch>): Int32Array {
  const sieve = new Int32Array(1 << ROW_BITS)
  for (const pair of short.keys())
    for (const a of spellings(pair >>> 16)) for (const b of spellings(pair & 0xffff)) sieve[rowOf(a, b)] = ALL
  for (const key of groups.keys()) {
    const [first, second, third] = [key.charCodeAt(0), key.charCodeAt(1), key.charCodeAt(2)]
    for (const a of spellings(first))
      for (const b of spellings(second)) for (const c of spellings(third)) sieve[rowOf(a, b)] |= 1 << bitOf(c)
  }
  return sieve
}

const spellings = (unit: number) => (unit === ENUMERATION_COMMA ? [unit, COMMA] : [unit])

/** Open addressing by both characters: the pair (0: a free slot) → the form. */
function layShort(short: ReadonlyMap<number, number>) {
  let slots = 16
  while (slots < short.size * 2) slots *= 2
  const shortPairs = new Int32Array(slots)
  const shortForms = new Int32Array(slots)
  for (const [pair, form] of short) {
    let slot = mixPair(pair >>> 16, pair & 0xffff) & (slots - 1)
    while (shortPairs[slot] !== 0) slot = (slot + 1) & (slots - 1)
    shortPairs[slot] = pair
    shortForms[slot] = form
  }
  return { shortPairs, shortForms }
}

/**
 * Open addressing by the first three characters: two of them (0: a free slot), and the node of the tree that the third leads to.
 * The n-th group is the n-th child of the root.
 */
function layHeads(groups: ReadonlyMap<string, Branch>): Int32Array {
  let slots = 16
  while (slots < groups.size * 2) slots *= 2
  const heads = new Int32Array(slots * 2)
  let node = 0
  for (const key of groups.keys()) {
    const [first, second, third] = [key.charCodeAt(0), key.charCodeAt(1), key.charCodeAt(2)]
    let slot = mix(first, second, third) & (slots - 1)
    while (heads[slot * 2] !== 0) slot = (slot + 1) & (slots - 1)
    heads.set([pairOf(first, second), ++node], slot * 2)
  }
  return heads
}

/** No more children of the same node behind it … */
const IS_LAST = 1 << 16
/** … and: a form ends here. */
const HAS_FORM = 1 << 17
const UNIT = 0xffff

/**
 * Two numbers a node: the unit that leads to it with its flags, and its first child (0 for none); and by node the form
 * that ends there. The children of a node lie side by side, and what is below the first of them right behind them.
 */
function layTree(groups: Map<string, Branch>) {
  const tree = [0, 0]
  const forms = [-1]
  const lay = (below: ReadonlyMap<string, Branch>): number => {
    const first = forms.length
    let left = below.size
    for (const [key, { form }] of below) {
      const flags = (--left === 0 ? IS_LAST : 0) | (form >= 0 ? HAS_FORM : 0)
      tree.push(key.charCodeAt(key.length - 1) | flags, 0)
      forms.push(form)
    }
    let node = first
    for (const branch of below.values()) {
      if (branch.below.size > 0) tree[node * 2 + 1] = lay(branch.below)
      node++
    }
    return first
  }
  lay(groups)
  return { tree: Int32Array.from(tree), forms: Int32Array.from(forms) }
}

export interface LongestHit extends Hit {
  readonly nested: readonly Hit[]
}

const NONE: readonly Hit[] = []

/** Of hits as a search gives them: the longest ones, leftmost first, each with those that lie wholly inside it. */
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
