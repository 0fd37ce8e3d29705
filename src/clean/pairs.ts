import { isHan } from './signs'

/**
 * Which Han characters stand side by side in a text. Two that are parted by a line end or a blank, and are neighbours
 * elsewhere, are most likely one word that was broken.
 */
export class Pairs {
  private counts: Uint8Array | undefined
  private readonly enough: number
  private asked = 0

  constructor(private readonly norm: string) {
    this.enough = 1 + Math.floor(norm.length / LENGTH_A_CHANCE_PAIR)
  }

  /** Whether the characters at `left` and `right` are neighbours elsewhere. */
  known(left: number, right: number): boolean {
    if (this.counts === undefined) {
      if (this.enough === 1 && this.asked++ < FEW) {
        const { norm } = this
        return norm.includes(norm[left] + norm[right])
      }
      this.counts = this.count()
    }
    return this.counts[place(this.norm.charCodeAt(left), this.norm.charCodeAt(right))] >= this.enough
  }

  private count(): Uint8Array {
    const counts = new Uint8Array(SIZE)
    const { norm } = this
    let before = 0
    for (let i = 0; i < norm.length; i++) {
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
}

const SIZE = 1 << 19
/** So many questions are answered by looking before counting pays. */
const FEW = 12
/** In a text this long a pair may come up by chance. */
const LENGTH_A_CHANCE_PAIR = 40_000

const place = (left: number, right: number): number =>
  (Math.imul(left, 0x9e3b) + Math.imul(right, 0x85eb1)) & (SIZE - 1)
