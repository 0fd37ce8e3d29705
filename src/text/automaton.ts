/**
 * Many fixed strings looked for in one pass: a trie whose edges lie in one hash table over typed arrays.
 * The time a text takes depends on its length and on the longest form, not on how many forms there are.
 */
export interface Automaton {
  /** Node behind each possible first unit; 0 where no form begins so. */
  readonly roots: Int32Array
  /** Open addressing: edge (from, unit) → to. */
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

const slot = (node: number, unit: number, mask: number) => {
  const h = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)
  return (h ^ (h >>> 15)) & mask
}

/** Of two equal forms the first is the one that is found. */
export function buildAutomaton(forms: readonly string[]): Automaton {
  let units = 1
  for (const form of forms) units += form.length
  let size = 16
  while (size < units * 2) size *= 2
  const mask = size - 1
  const roots = new Int32Array(65536)
  const from = new Int32Array(size)
  const unit = new Uint16Array(size)
  const to = new Int32Array(size)
  const form = new Int32Array(units + 1).fill(-1)
  let nodes = 0
  forms.forEach((word, index) => {
    if (word === '') return
    const first = fold(word.charCodeAt(0))
    let node = (roots[first] ||= ++nodes)
    for (let i = 1; i < word.length; i++) {
      const c = fold(word.charCodeAt(i))
      let s = slot(node, c, mask)
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
  return { roots, from, unit, to, form }
}

/** Every form that stands in `text` between `start` and `end`, nested and overlapping ones too, by place, shorter first. */
export function search(automaton: Automaton, text: string, start = 0, end = text.length): Hit[] {
  const { roots, from, unit, to, form } = automaton
  const mask = to.length - 1
  const hits: Hit[] = []
  for (let i = start; i < end; i++) {
    let node = roots[fold(text.charCodeAt(i))]
    if (node === 0) continue
    if (form[node] >= 0) hits.push({ form: form[node], start: i, end: i + 1 })
    for (let j = i + 1; j < end; j++) {
      const c = fold(text.charCodeAt(j))
      let s = slot(node, c, mask)
      while (to[s] !== 0 && (from[s] !== node || unit[s] !== c)) s = (s + 1) & mask
      node = to[s]
      if (node === 0) break
      if (form[node] >= 0) hits.push({ form: form[node], start: i, end: j + 1 })
    }
  }
  return hits
}

/** Of hits as `search` gives them: the longest ones, leftmost first, each with those that lie wholly inside it. */
export function longest(hits: readonly Hit[]): (Hit & { nested: Hit[] })[] {
  const kept: (Hit & { nested: Hit[] })[] = []
  for (const hit of hits) {
    const last = kept[kept.length - 1]
    if (last === undefined || hit.start >= last.end) kept.push({ ...hit, nested: [] })
    else if (hit.start === last.start)
      kept[kept.length - 1] = {
        ...hit,
        nested: [...last.nested, { form: last.form, start: last.start, end: last.end }],
      }
    else if (hit.end <= last.end) last.nested.push(hit)
  }
  return kept
}
