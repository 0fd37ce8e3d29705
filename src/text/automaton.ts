/**
 * Many fixed strings looked for in one pass. Hashed bits of their first two or three characters, small enough for the
 * processor's nearest cache, leave few places; from there a tree of the forms is walked, which lies in typed arrays. The
 * time a text takes depends on its length, not on how many forms there are.
 */
export interface Automaton {
  /** A bit for each first three characters, and for each form of two (hashed, with either comma). */
  readonly triples: Uint32Array
  readonly pairs: Uint32Array
  /** Open addressing by both characters of a form of two: the pair (0: a free slot) → the form. */
  readonly shortPairs: Int32Array
  readonly shortForms: Int32Array
  /** Open addressing by the first three characters: two of them (0: a free slot), the third, a node of the tree, nothing. */
  readonly heads: Int32Array
  /** Two numbers a node: the unit that leads to it with its flags, and its first child (0 for none). */
  readonly tree: Int32Array
  /** By node: the form that ends there. */
  readonly forms: Int32Array
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

const pairOf = (first: number, second: number) => (first << 16) | second

/** The hash of two characters: its upper bits tell the pair … */
const mixPair = (first: number, second: number) => Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
/** … and, with a third mixed in, the triple. */
const mixThird = (third: number) => Math.imul(third, 0xc2b2ae35)
const PAIR_BITS = 14
const TRIPLE_BITS = 17
const tripleOf = (first: number, second: number, third: number) =>
  (mixPair(first, second) ^ mixThird(third)) >>> (32 - TRIPLE_BITS)

const hasBit = (bits: Uint32Array, hash: number) => ((bits[hash >>> 5] >>> hash) & 1) !== 0
const setBit = (bits: Uint32Array, hash: number) => {
  bits[hash >>> 5] |= 1 << hash
}

/** Forms of two characters and more; of two equal ones the first is the one that is found. */
export function buildAutomaton(list: readonly string[]): Automaton {
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
  return { ...layShort(short), ...layHeads(groups), ...layTree(groups) }
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

function layShort(short: ReadonlyMap<number, number>) {
  const pairs = new Uint32Array((1 << PAIR_BITS) / 32)
  let slots = 16
  while (slots < short.size * 2) slots *= 2
  const shortPairs = new Int32Array(slots)
  const shortForms = new Int32Array(slots)
  for (const [pair, form] of short) {
    const [first, second] = [pair >>> 16, pair & 0xffff]
    for (const a of spellings(first))
      for (const b of spellings(second)) setBit(pairs, mixPair(a, b) >>> (32 - PAIR_BITS))
    let slot = mixPair(first, second) & (slots - 1)
    while (shortPairs[slot] !== 0) slot = (slot + 1) & (slots - 1)
    shortPairs[slot] = pair
    shortForms[slot] = form
  }
  return { pairs, shortPairs, shortForms }
}

/** The numbers of a head: a power of two, so that it lies in one line of the cache. */
const HEAD = 4
const HEAD_BITS = 2

/** The n-th group is the n-th child of the root. */
function layHeads(groups: ReadonlyMap<string, Branch>) {
  let slots = 16
  while (slots < groups.size * 2) slots *= 2
  const triples = new Uint32Array((1 << TRIPLE_BITS) / 32)
  const heads = new Int32Array(slots * HEAD)
  let node = 0
  for (const key of groups.keys()) {
    const [first, second, third] = [key.charCodeAt(0), key.charCodeAt(1), key.charCodeAt(2)]
    for (const a of spellings(first))
      for (const b of spellings(second)) for (const c of spellings(third)) setBit(triples, tripleOf(a, b, c))
    let slot = tripleOf(first, second, third) & (slots - 1)
    while (heads[slot * HEAD] !== 0) slot = (slot + 1) & (slots - 1)
    heads.set([pairOf(first, second), third, ++node], slot * HEAD)
  }
  return { triples, heads }
}

/** No more children of the same node behind it … */
const IS_LAST = 1 << 16
/** … and: a form ends here. */
const HAS_FORM = 1 << 17
const UNIT = 0xffff

/** The children of a node lie side by side, and what is below the first of them right behind them. */
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

const spellings = (unit: number) => (unit === ENUMERATION_COMMA ? [unit, COMMA] : [unit])

/**
 * Every form that stands in the first `count` units of `text`, nested and overlapping ones too, by place, shorter first.
 * Places count from `origin`, where the text begins.
 */
export function search(automaton: Automaton, text: Uint16Array, count = text.length, origin = 0): Hit[] {
  const hits: Hit[] = []
  for (let from = 0; from < count; from += STRETCH) {
    const to = Math.min(from + STRETCH, count)
    const found = sift(automaton, text, from, to, count)
    for (let k = 0; k < found; k++) gather(automaton, text, candidates[k], count, origin, hits)
  }
  return hits
}

/** A text is sifted stretch by stretch, and only then looked at closely where something may be: two tight loops beat one. */
const STRETCH = 4096
const candidates = new Int32Array(STRETCH)

/** Writes to `candidates` where in `[from, to)` a form may begin; how many places these are. */
function sift({ pairs, triples }: Automaton, text: Uint16Array, from: number, to: number, count: number): number {
  let found = 0
  const last = Math.min(to, count - 2)
  for (let at = from; at < last; at++) {
    const pair = mixPair(text[at], text[at + 1])
    const triple = (pair ^ mixThird(text[at + 2])) >>> (32 - TRIPLE_BITS)
    const short = pair >>> (32 - PAIR_BITS)
    if (hasBit(triples, triple) || hasBit(pairs, short)) candidates[found++] = at
  }
  // nothing stands behind the last pair
  if (from <= count - 2 && to > count - 2) candidates[found++] = count - 2
  return found
}

/** The forms that begin at `at`. */
function gather(automaton: Automaton, text: Uint16Array, at: number, count: number, origin: number, hits: Hit[]): void {
  const { pairs, tree, forms } = automaton
  const first = fold(text[at])
  const second = fold(text[at + 1])
  if (hasBit(pairs, mixPair(first, second) >>> (32 - PAIR_BITS))) {
    const short = shortForm(automaton, first, second)
    if (short >= 0) hits.push({ form: short, start: origin + at, end: origin + at + 2 })
  }
  if (at + 2 >= count) return
  let node = headOf(automaton, first, second, fold(text[at + 2]))
  for (let end = at + 3; node !== 0; end++) {
    if ((tree[node * 2] & HAS_FORM) !== 0) hits.push({ form: forms[node], start: origin + at, end: origin + end })
    if (end >= count) return
    node = childOf(tree, tree[node * 2 + 1], fold(text[end]))
  }
}

/** Of the nodes from `first` on, the one that `unit` leads to; 0 where none does. */
function childOf(tree: Int32Array, first: number, unit: number): number {
  if (first === 0) return 0
  for (let node = first; ; node++) {
    const word = tree[node * 2]
    if ((word & UNIT) === unit) return node
    if ((word & IS_LAST) !== 0) return 0
  }
}

/** The form of these two characters; -1 where there is none. */
function shortForm({ shortPairs, shortForms }: Automaton, first: number, second: number): number {
  const mask = shortPairs.length - 1
  const pair = pairOf(first, second)
  for (let slot = mixPair(first, second) & mask; shortPairs[slot] !== 0; slot = (slot + 1) & mask)
    if (shortPairs[slot] === pair) return shortForms[slot]
  return -1
}

/** The node of the forms that begin with these three; 0 where none does. */
function headOf({ heads }: Automaton, first: number, second: number, third: number): number {
  const mask = (heads.length >> HEAD_BITS) - 1
  const pair = pairOf(first, second)
  for (let slot = tripleOf(first, second, third) & mask; ; slot = (slot + 1) & mask) {
    const found = heads[slot * HEAD]
    if (found === 0) return 0
    if (found === pair && heads[slot * HEAD + 1] === third) return heads[slot * HEAD + 2]
  }
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
