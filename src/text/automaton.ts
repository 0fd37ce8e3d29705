/**
 * Many fixed strings looked for in one pass: a trie whose edges lie in one hash table over typed arrays, behind a filter
 * of the first two characters that fits the processor's cache. The time a text takes depends on its length, not on how
 * many forms there are.
 */
export interface Automaton {
  /** A bit for each pair of first characters (hashed). */
  readonly pairs: Uint32Array
  /** Open addressing: edge (from, unit) → to; 0 is the root. */
  readonly from: Int32Array
  readonly unit: Uint16Array
  readonly to: Int32Array
  /** Which form ends at a node, -1 where none does. */
  readonly form: Int32Array
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

const pairOf = (first: number, second: number) => (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 16
const slotOf = (node: number, unit: number) => {
  const h = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)
  return h ^ (h >>> 15)
}

/** Forms of two characters and more; of two equal ones the first is the one that is found. */
export function buildAutomaton(forms: readonly string[]): Automaton {
  let units = 1
  for (const form of forms) units += form.length
  let size = 16
  while (size < units * 2) size *= 2
  const mask = size - 1
  const pairs = new Uint32Array(2048)
  const from = new Int32Array(size)
  const unit = new Uint16Array(size)
  const to = new Int32Array(size)
  const form = new Int32Array(units).fill(-1)
  let nodes = 0
  forms.forEach((word, index) => {
    if (word.length < 2) return
    const pair = pairOf(fold(word.charCodeAt(0)), fold(word.charCodeAt(1)))
    pairs[pair >>> 5] |= 1 << (pair & 31)
    let node = 0
    for (let i = 0; i < word.length; i++) {
      const c = fold(word.charCodeAt(i))
      let s = slotOf(node, c) & mask
      while (to[s] !== 0 && (from[s] !== node || unit[s] !== c)) s = (s + 1) & mask
      if (to[s] === 0) {
        from[s] = node
        unit[s] = c
        to[s] = ++nodes
      }
      node = to[s]
    }
    if (form[node] < 0) form[node] = index
  })
  return { pairs, from, unit, to, form }
}

/** Every form that stands in `text` between `start` and `end`, nested and overlapping ones too, by place, shorter first. */
export function search(automaton: Automaton, text: string, start = 0, end = text.length): Hit[] {
  const { pairs, from, unit, to, form } = automaton
  const mask = to.length - 1
  const hits: Hit[] = []
  let next = start < end ? fold(text.charCodeAt(start)) : 0
  for (let i = start; i + 1 < end; i++) {
    const first = next
    next = fold(text.charCodeAt(i + 1))
    const pair = pairOf(first, next)
    if (((pairs[pair >>> 5] >>> (pair & 31)) & 1) === 0) continue
    let node = 0
    for (let j = i; j < end; j++) {
      const c = fold(text.charCodeAt(j))
      let s = slotOf(node, c) & mask
      while (to[s] !== 0 && (from[s] !== node || unit[s] !== c)) s = (s + 1) & mask
      node = to[s]
      if (node === 0) break
      if (form[node] >= 0) hits.push({ form: form[node], start: i, end: j + 1 })
    }
  }
  return hits
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
