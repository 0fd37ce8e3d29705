import type { Draft } from '../text'
import { isHan } from './signs'

/**
 * Which Han characters stand side by side in a text. Two that are parted by a line end or a blank, and are neighbours
 * elsewhere, are most likely one word that was broken.
 */
export class Pairs {
  /** A bit for each pair of the text, where one is enough … */
  private seen: Int32Array | undefined
  /** … else how often it stands there. */
  private counts: Uint8Array | undefined
  private readonly enough: number
  private asked = 0

  constructor(private readonly draft: Draft) {
    this.enough = 1 + Math.floor(draft.norm.length / LENGTH_A_CHANCE_PAIR)
  }

  /** Whether the characters at `left` and `right` are neighbours elsewhere. */
  known(left: number, right: number): boolean {
    const { enough } = this
    const { units } = this.draft
    const at = place(units[left], units[right])
    if (enough > 1) {
      this.counts ??= countPairs(units)
      return this.counts[at] >= enough
    }
    const isFew = this.asked++ < FEW
    // where two pairs share a place, looking tells them apart; other signs than Han have no place
    if (isFew && (this.asked <= FIRST || !isHan(units[left]) || !isHan(units[right])))
      return standTogether(units, units[left], units[right])
    this.seen ??= seePairs(units)
    return ((this.seen[at >>> 5] >>> at) & 1) !== 0 && (!isFew || standTogether(units, units[left], units[right]))
  }
}

const SIZE = 1 << 19
/** So many questions are answered by looking before a walk over the text pays … */
const FIRST = 4
/** … and so many are answered exactly. */
const FEW = 12
/** In a text this long a pair may come up by chance. */
const LENGTH_A_CHANCE_PAIR = 40_000

const place = (left: number, right: number): number =>
  (Math.imul(left, 0x9e3b) + Math.imul(right, 0x85eb1)) & (SIZE - 1)

function standTogether(units: Uint16Array, left: number, right: number): boolean {
  for (let i = 1; i < units.length; i++) if (units[i] === right && units[i - 1] === left) return true
  return false
}

function seePairs(units: Uint16Array): Int32Array {
  const seen = new Int32Array(SIZE / 32)
  const { length } = units
  let before = 0
  for (let i = 0; i < length; i++) {
    const unit = units[i]
    if (!isHan(unit)) before = 0
    else {
      if (before !== 0) {
        const at = place(before, unit)
        seen[at >>> 5] |= 1 << at
      }
      before = unit
    }
  }
  return seen
}

function countPairs(units: Uint16Array): Uint8Array {
  const counts = new Uint8Array(SIZE)
  const { length } = units
  let before = 0
  for (let i = 0; i < length; i++) {
    const unit = units[i]
    if (!isHan(unit)) before = 0
    else {
      if (before !== 0) {
        const at = place(before, unit)
        if (counts[at] < 255) counts[at]++
      }
      before = unit
    }
  }
  return counts
}
