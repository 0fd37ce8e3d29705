import type { DraftDocument } from '../blocks/types'
import type { Diagnostic, Speech } from '../model'

/** Length of a shingle in characters that are no blanks or punctuation. */
const SHINGLE = 8
/** One shingle in so many stands for the text, chosen by its hash: min-wise sampling (Broder 1997). */
const SAMPLED = 4
const FEWEST = 12
/** Jaccard similarity from which a document repeats another. */
const ALIKE = 0.6

/**
 * The documents that repeat an earlier one of the file, by the share of sampled shingles that both have. Each shingle
 * remembers only where it stood first, so the time taken grows with the length of the file alone.
 */
export function findDuplicates(
  norm: string,
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
  const firstIn = new Map<number, number>()
  leaves.forEach((leaf, i) => {
    const own = new Set<number>()
    for (const { kind, start, end } of leaf.document.blocks)
      if (kind === 'paragraph' || kind === 'heading') sample(norm, start, end, own)
    leaf.size = own.size
    const shared = new Map<number, number>()
    for (const shingle of own) {
      const first = firstIn.get(shingle)
      if (first === undefined) firstIn.set(shingle, i)
      else shared.set(first, (shared.get(first) ?? 0) + 1)
    }
    if (own.size < FEWEST) return
    let best = -1
    for (const [other, count] of shared) if (best < 0 || count > shared.get(best)!) best = other
    if (best < 0) return
    const both = shared.get(best)!
    const similarity = both / (own.size + leaves[best].size - both)
    if (similarity >= ALIKE)
      found.set(leaf.document, { path: leaves[best].path, similarity: Math.round(similarity * 1000) / 1000 })
  })
  return found
}

/** Adds the sampled shingles of `[start, end)`. */
function sample(norm: string, start: number, end: number, into: Set<number>): void {
  const last: number[] = []
  for (let i = start; i < end; i++) {
    const c = norm.charCodeAt(i)
    if (c < 0x3400) continue
    last.push(c)
    if (last.length > SHINGLE) last.shift()
    if (last.length < SHINGLE) continue
    let hash = 0
    for (const unit of last) hash = (Math.imul(hash, 0x01000193) ^ unit) | 0
    if ((hash & (SAMPLED - 1)) === 0) into.add(hash)
  }
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
    const tail = norm.slice(last.end - 8, last.end)
    found.push({
      code: 'truncated-end',
      message: `Unexpected end “…${tail}”, expected a sentence end: the text may be cut off`,
      span: [last.end - 8, last.end],
    })
  }
  return found
}

const SHORTEST_CUT = 30
