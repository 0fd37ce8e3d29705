/** A row for each unit, in it a bit for each unit behind it; both hashed, to fit the processor's nearest cache. */
const ROWS = 2048

/** Tells the places where one of many words may begin, or end: all where one does, and a few more. */
export class Sieve {
  private readonly rows = new Uint32Array(ROWS)

  constructor(words: Iterable<string>) {
    for (const word of words) {
      const row = word.charCodeAt(0) % ROWS
      if (word.length === 1) this.rows[row] = -1
      else this.rows[row] |= 1 << word.charCodeAt(1)
    }
  }

  /** 1 where a word may have these two units at its edge, 0 where there is surely none. */
  may(unit: number, next: number): number {
    // a shift counts modulo 32
    return (this.rows[unit & (ROWS - 1)] >>> next) & 1
  }
}
