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

  constructor(private readonly norm: string) {
    this.enough = 1 + Math.floor(norm.length / LENGTH_A_CHANCE_PAIR)
  }

  /** Whether the characters at `left` and `right` are neighbours elsewhere. */
  known(left: number, right: number): boolean {
    const { norm, enough } = this
    const at = place(norm.charCodeAt(left), norm.charCodeAt(right))
    if (enough > 1) {
      this.counts ??= countPairs(norm)
      return this.counts[at] >= enough
    }
    if (this.seen === undefined) {
      if (this.asked++ < FEW) return norm.includes(norm[left] + norm[right])
      this.seen = seePairs(norm)
    }
    return ((this.seen[at >>> 5] >>> at) & 1) !== 0
  }
}

const SIZE = 1 << 19
/** So many questions are answered by looking before a walk over the text pays. */
const FEW = 12
/** In a text this long a pair may come up by chance. */
const LENGTH_A_CHANCE_PAIR = 40_000

const place = (left: number, right: number): number =>
  (Math.imul(left, 0x9e3b) + Math.imul(right, 0x85eb1)) & (SIZE - 1)

function seePairs(norm: string): Int32Array {
  const seen = new Int32Array(SIZE / 32)
  const { length } = norm
  let before = 0
  for (let i = 0; i < length; i++) {
    const unit = norm.charCodeAt(i)
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

function countPairs(norm: string): Uint8Array {
  const counts = new Uint8Array(SIZE)
  const { length } = norm
  let before = 0
  for (let i = 0; i < length; i++) {
    const unit = norm.charCodeAt(i)
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
