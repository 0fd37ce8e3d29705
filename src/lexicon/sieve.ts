/** A row for each unit, in it a bit for each unit behind it; both hashed, to fit the processor's nearest cache. */
const ROWS = 2048

/** Finds the places where one of many words may begin: all where one does, and a few more. */
export class Sieve {
  private readonly rows = new Uint32Array(ROWS)

  constructor(words: Iterable<string>) {
    for (const word of words) {
      const row = word.charCodeAt(0) % ROWS
      if (word.length === 1) this.rows[row] = -1
      else this.rows[row] |= 1 << word.charCodeAt(1)
    }
  }

  /** Whether a word may have these two units at its edge: false where there is surely none. */
  may(unit: number, next: number): boolean {
    // a shift counts modulo 32
    return ((this.rows[unit & (ROWS - 1)] >>> next) & 1) !== 0
  }

  /** Writes the places of `[start, end)` into `places`, which has room for all of them and one more; returns how many. */
  places(text: string, start: number, end: number, places: Int32Array): number {
    const { rows } = this
    // charCodeAt is slow for good once it has looked past the end
    const last = Math.min(end, text.length) - 1
    let count = 0
    let next = start <= last ? text.charCodeAt(start) : 0
    for (let at = start; at < last; at++) {
      const unit = next
      next = text.charCodeAt(at + 1)
      // counted, not asked: whether a place is one cannot be foretold
      places[count] = at
      count += (rows[unit & (ROWS - 1)] >>> next) & 1
    }
    places[count] = last
    return start <= last ? count + (rows[next & (ROWS - 1)] & 1) : 0
  }
}
