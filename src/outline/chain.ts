import type { MarkerStyle } from '../model'
import { type Candidate, type Family, floating } from './candidate'
import { Ranks } from './rank'
import type { DraftPoint } from './types'

/** An item of a list, in its place in the tree. */
export interface Item {
  candidate: Candidate
  ordinal: number
  parent: Item | null
  children: Item[]
  series: Series
  /** The point it becomes; null for a lone item that is none. */
  point: DraftPoint | null
}

/** One list: items whose ordinals go on. */
export interface Series {
  style: MarkerStyle
  items: Item[]
  /** Whether its items begin lines. */
  atLineStart: boolean
  /** Whether its items so far are one line each, text and all. */
  isLines: boolean
  /** Numbering trouble, by item. */
  trouble: { item: Item; code: 'numbering-gap' | 'numbering-repeat' | 'numbering-start'; expected: number }[]
}

const familyOf = (c: Candidate): Family => c.style

/**
 * Makes lists of candidates and nests them.
 *
 * One walk over the marks with the stack of the lists that are open. A mark that goes on with an open list closes
 * those inside it. A mark that restarts at one opens a list: inside the innermost open list that may hold it. That an
 * outer list goes on behind it proves that it is inside; else the ranks decide, and the layout: a list within a line
 * ends with its paragraph, and cannot hold or close lists of lines. The walk is made twice: what the first proved of the
 * ranks holds for the whole document in the second.
 */
export function chain(candidates: readonly Candidate[]): Series[] {
  link(candidates)
  const ranks = new Ranks()
  const first = walk(candidates, ranks)
  return ranks.isEmpty ? first : walk(candidates, ranks)
}

/** Finds, for each candidate, its next of kin and where its run ends: once backwards. */
function link(candidates: readonly Candidate[]) {
  const nextOf = new Map<Family, number>()
  for (let i = candidates.length - 1; i >= 0; i--) {
    const c = candidates[i]
    const next = nextOf.get(familyOf(c)) ?? -1
    c.next = next
    if (next >= 0 && candidates[next].ordinal === c.ordinal + 1) {
      c.breaker = candidates[next].breaker
      c.run = candidates[next].run + 1
    } else {
      c.breaker = next
      c.run = 1
    }
    nextOf.set(familyOf(c), i)
  }
}

function walk(candidates: readonly Candidate[], ranks: Ranks): Series[] {
  const all: Series[] = []
  const open: Series[] = []
  /** The latest closed list of each style: a list may go on in the next section. */
  const closed = new Map<MarkerStyle, Series>()

  const last = (s: Series) => s.items[s.items.length - 1]
  const closeTo = (depth: number) => {
    while (open.length > depth) {
      const s = open.pop()!
      closed.set(s.style, s)
    }
  }
  const append = (s: Series, candidate: Candidate, ordinal: number, parent: Item | null) => {
    const item: Item = { candidate, ordinal, parent, children: [], series: s, point: null }
    const before = s.items.length > 0 ? last(s).candidate : null
    if (before) s.isLines &&= !before.isAlone && !candidate.isAlone && candidate.block - before.block === 1
    s.items.push(item)
    parent?.children.push(item)
    return item
  }
  const begin = (candidate: Candidate, ordinal: number) => {
    const s: Series = {
      style: candidate.style,
      items: [],
      atLineStart: candidate.atLineStart,
      isLines: true,
      trouble: [],
    }
    const parent = open.length > 0 ? last(open[open.length - 1]) : null
    all.push(s)
    open.push(s)
    return append(s, candidate, ordinal, parent)
  }
  /** Whether list `s` surely goes on behind the list that `c` opens. */
  const goesOn = (s: Series, c: Candidate) => {
    const tail = last(s)
    const after = s.style === c.style ? c.breaker : tail.candidate.next
    if (after < 0) return false
    const next = candidates[after]
    return (
      next.ordinal === tail.ordinal + 1 &&
      next.start > c.start &&
      (s.style !== c.style || next.atLineStart === s.atLineStart)
    )
  }

  for (let n = 0; n < candidates.length; n++) {
    const c = candidates[n]
    // 1. an open list goes on
    const depth = findContinued(open, c)
    if (depth >= 0) {
      const s = open[depth]
      for (let k = depth + 1; k < open.length; k++) if (open[k].items.length > 1) ranks.learn(s.style, open[k].style)
      closeTo(depth + 1)
      append(s, c, c.ordinal || last(s).ordinal + 1, last(s).parent)
      continue
    }
    if (c.ordinal === 0) continue
    if (c.ordinal === 1) {
      if (!isBelieved(candidates, n)) continue
      // 2. a new list: close what cannot hold it
      while (open.length > 0) {
        const top = open[open.length - 1]
        if (goesOn(top, c)) break
        if (holds(top, last(top).candidate, c, ranks)) break
        closeTo(open.length - 1)
      }
      begin(c, 1)
      continue
    }
    // 3. trouble: numbers that were skipped, repeated, or went on from a section before
    const trouble = findTroubled(open, c)
    if (trouble >= 0) {
      const s = open[trouble]
      const expected = last(s).ordinal + 1
      closeTo(trouble + 1)
      const item = append(s, c, c.ordinal, last(s).parent)
      s.trouble.push({ item, code: c.ordinal < expected ? 'numbering-repeat' : 'numbering-gap', expected })
      continue
    }
    const before = closed.get(c.style)
    const resumes =
      before !== undefined &&
      (last(before).ordinal === c.ordinal - 1 || (through.has(c.style) && last(before).ordinal < c.ordinal)) &&
      c.atLineStart === before.atLineStart &&
      c.atLineStart
    if (resumes || startsLate(c)) {
      while (open.length > 0 && !ranks.contains(open[open.length - 1].style, c.style)) closeTo(open.length - 1)
      const item = begin(c, c.ordinal)
      const expected = resumes ? last(before).ordinal + 1 : 1
      if (c.ordinal !== expected)
        item.series.trouble.push({ item, code: resumes ? 'numbering-gap' : 'numbering-start', expected })
    }
  }
  return all.filter((s) => s.items.length > 0)
}

/**
 * The open list that `c` goes on with, innermost first: one of its own style and layout before one of its style before one
 * of another style. -1 where none.
 */
function findContinued(open: readonly Series[], c: Candidate): number {
  let other = -1
  let changed = -1
  let kin = -1
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const s = open[depth]
    const tail = s.items[s.items.length - 1]
    const same = s.style === c.style
    const fits =
      c.ordinal === 0
        ? (s.style === 'sequence' || (floating.has(s.style) && s.items[0].candidate.style === 'sequence')) &&
          s.items.length > 1
        : tail.ordinal === c.ordinal - 1 &&
          (same || (floating.has(s.style) && floating.has(c.style) && mayChangeStyle(s, c)))
    if (!fits) continue
    if (s.atLineStart === c.atLineStart) {
      if (same || c.ordinal === 0) return depth
      if (changed < 0) changed = depth
    } else if (same && kin < 0 && tail.candidate.block === c.block) kin = depth
    else if (other < 0 && (same || !s.atLineStart)) other = depth
  }
  return kin >= 0 ? kin : changed >= 0 ? changed : other
}

/** 首先…其次…三是…: a list in sentences changes style within its paragraph, or from line to line. */
const mayChangeStyle = (s: Series, c: Candidate) =>
  s.atLineStart ? c.atLineStart : s.items[s.items.length - 1].candidate.block === c.block || c.atLineStart

/** Whether a mark with number one opens a list: by its form where that is enough, else by the company of a second. */
function isBelieved(candidates: readonly Candidate[], at: number): boolean {
  const c = candidates[at]
  if (c.run > 1) return true
  if (c.style === 'sequence' || c.style === 'ordinal' || c.style === 'qi' || c.style === 'clause') {
    // the second may be of another floating style
    for (let i = at + 1; i < Math.min(candidates.length, at + 12); i++) {
      const next = candidates[i]
      if (!floating.has(next.style)) continue
      if (next.ordinal === 2) return next.block - c.block <= 3
      // 第一 … 第三: the second was lost
      if (next.ordinal === 3 && next.style === 'ordinal' && c.style === 'ordinal') return next.block - c.block <= 1
      if (next.ordinal === 1 && next.style === c.style) return false
    }
    return false
  }
  return c.atLineStart && (c.style === 'han' || c.style === 'paren-han' || c.style === 'chapter' || c.style === 'part')
}

/** Whether the open list `s`, whose latest item is `tail`, may hold the list that `c` opens. */
function holds(s: Series, tail: Candidate, c: Candidate, ranks: Ranks): boolean {
  if (s.style === c.style) return false
  // what stands within a line ends with it
  if (!tail.atLineStart && c.block !== tail.block) return false
  if (!s.atLineStart && c.atLineStart) return false
  // lines that are whole points each leave nothing for a later line to be in
  if ((c.atLineStart ? c.block > tail.block + 1 : c.block !== tail.block) && s.isLines && s.items.length > 1)
    return false
  // marks within a line cannot close the list whose line they stand in
  if (s.atLineStart && !c.atLineStart && c.block === tail.block) return true
  return ranks.contains(s.style, c.style)
}

const MOST_SKIPPED = 2
/** Articles and chapters are numbered through: what is missing between two was left out. */
const through: ReadonlySet<Family> = new Set<Family>(['article', 'chapter', 'part'])

/** The open list in whose numbering `c` is a repeat or skips at most two; same layout only. */
function findTroubled(open: readonly Series[], c: Candidate): number {
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const s = open[depth]
    if (s.style !== c.style || s.atLineStart !== c.atLineStart) continue
    const tail = s.items[s.items.length - 1]
    if (!c.atLineStart && tail.candidate.block !== c.block) return -1
    const skipped = c.ordinal - tail.ordinal - 1
    if (skipped > 0 && (skipped <= MOST_SKIPPED || through.has(c.style))) return depth
    if (skipped === -1 && (c.atLineStart || c.style !== 'clause')) return depth
    return -1
  }
  return -1
}

/** A list whose begin is cut off: a line's mark with company. */
const startsLate = (c: Candidate) => c.atLineStart && c.run > 1 && !floating.has(c.style)
