const EACH = 48
const MOST = 40

/**
 * How often a costly look around may be taken: once in 48 characters on the average, 40 times at a stretch. Real texts never
 * come near it; a text of nothing but formulas stays linear at little cost.
 */
export class Budget {
  private left = MOST
  private last = 0
  spend(at: number): boolean {
    this.left = Math.min(MOST, this.left + Math.max(0, at - this.last) / EACH)
    this.last = at
    if (this.left < 1) return false
    this.left -= 1
    return true
  }
}
