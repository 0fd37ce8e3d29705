import type { DraftDocument } from '../blocks/types'
import type { Diagnostic, Speech } from '../model'

/** Length of a shingle in characters that are no blanks or punctuation. */
const SHINGLE = 8
/** One shingle in so many stands for the text, chosen by its hash: min-wise sampling (Broder 1997). */
const SAMPLED = 4
const SAMPLE_SHIFT = 30
const FEWEST = 12
/** Jaccard similarity from which a document repeats another. */
const ALIKE = 0.6

/**
 * The documents that repeat an earlier one of the file, by the share of sampled shingles that both have. Each shingle
 * remembers only where it stood first, so the time taken grows with the length of the file alone.
 */
export function findDuplicates(
  units: Uint16Array,
  root: DraftDocument,
): Map<DraftDocument, NonNullable<Speech['duplicateOf']>> {
  const found = new Map<DraftDocument, NonNullable<Speech['duplicateOf']>>()
  const leaves: { document: DraftDocument; path: number[]; size: number }[] = []
  const walk = (document: DraftDocument, path: number[]) => {
    if (document.members.length === 0) leaves.push({ document, path, size: 0 })
    else
      document.members.forEach((member, i) => {
        walk(member, [...path, i])
      })
  }
  walk(root, [])
  if (leaves.length < 2) return found
  const table = new ShingleTable(root.end - root.start)
  leaves.forEach((leaf, i) => {
    const shared = new Map<number, number>()
    for (const { kind, start, end } of leaf.document.blocks)
      if (kind === 'paragraph' || kind === 'heading') leaf.size += sample(units, start, end, i, table, shared)
    if (leaf.size < FEWEST) return
    let best = -1
    for (const [other, count] of shared) if (best < 0 || count > shared.get(best)!) best = other
    if (best < 0) return
    const both = shared.get(best)!
    const similarity = both / (leaf.size + leaves[best].size - both)
    if (similarity >= ALIKE)
      found.set(leaf.document, { path: leaves[best].path, similarity: Math.round(similarity * 1000) / 1000 })
  })
  return found
}

/** Which leaf had a shingle first, and which had it last: open addressing by the shingle's hash. */
class ShingleTable {
  private readonly hashes: Int32Array
  private readonly first: Int32Array
  private readonly latest: Int32Array

  /** For a text of so many characters: one shingle in `SAMPLED` of them, and half of the slots free. */
  constructor(length: number) {
    let slots = 64
    while (slots < (length / SAMPLED) * 2) slots *= 2
    this.hashes = new Int32Array(slots)
    this.first = new Int32Array(slots)
    this.latest = new Int32Array(slots)
  }

  /** Adds a shingle (its hash no 0) of a leaf; returns the leaf that had it first, -1 where this very leaf had it already. */
  add(hash: number, leaf: number): number {
    const { hashes, first, latest } = this
    const mask = hashes.length - 1
    let slot = (Math.imul(hash, 0x2c1b3c6d) >>> 7) & mask
    while (hashes[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask
    if (hashes[slot] === 0) {
      hashes[slot] = hash
      first[slot] = latest[slot] = leaf
      return leaf
    }
    if (latest[slot] === leaf) return -1
    latest[slot] = leaf
    return first[slot]
  }
}

const FACTOR = 0x01000193
/** The weight in the rolling hash of the character that leaves it (Karp and Rabin 1987). */
let LEAVING = 1
for (let i = 0; i < SHINGLE; i++) LEAVING = Math.imul(LEAVING, FACTOR)

/** Adds the sampled shingles of `[start, end)` of a leaf; returns how many were new to it. `shared`: by earlier leaf, how many both have. */
function sample(
  units: Uint16Array,
  start: number,
  end: number,
  leaf: number,
  table: ShingleTable,
  shared: Map<number, number>,
): number {
  let fresh = 0
  let rolling = 0
  /** The last shingle, as a ring. */
  const ring = new Uint16Array(SHINGLE)
  for (let i = start, count = 0; i < end; i++) {
    const unit = units[i]
    if (unit < 0x3400) continue
    const place = count++ & (SHINGLE - 1)
    rolling = (Math.imul(rolling, FACTOR) + unit - Math.imul(ring[place], LEAVING)) | 0
    ring[place] = unit
    if (count < SHINGLE) continue
    // the high bits of a product are the mixed ones
    if (rolling >>> SAMPLE_SHIFT !== 0 || rolling === 0) continue
    const first = table.add(rolling, leaf)
    if (first < 0) continue
    fresh++
    if (first !== leaf) shared.set(first, (shared.get(first) ?? 0) + 1)
  }
  return fresh
}

/** What is wrong with a document as a whole: that it repeats another, or that its end is cut off. */
export function documentTrouble(
  norm: string,
  document: DraftDocument,
  duplicateOf: Speech['duplicateOf'],
): Diagnostic[] {
  const found: Diagnostic[] = []
  if (duplicateOf) {
    const twin = duplicateOf.path.map((i) => i + 1).join('.')
    const message = `Repeats part ${twin} (${Math.round(duplicateOf.similarity * 100)} % of the text is the same)`
    found.push({ code: 'duplicate-part', message, span: [document.start, document.end] })
  }
  const last = document.blocks.at(-1)
  if (
    last?.kind === 'paragraph' &&
    last.end - last.start >= SHORTEST_CUT &&
    /[\u3400-\u9fff,、]/.test(norm[last.end - 1])
  ) {
    const at = last.end - TAIL
    // not through the middle of a character of two units
    const start = /[\udc00-\udfff]/.test(norm[at]) ? at + 1 : at
    const tail = norm.slice(start, last.end)
    found.push({
      code: 'truncated-end',
      message: `Unexpected end “…${tail}”, expected a sentence end: the text may be cut off`,
      span: [start, last.end],
    })
  }
  return found
}

const SHORTEST_CUT = 30
const TAIL = 8
