/** Tells the places where one of many words may begin, or end: all where one does, and a few more. */
export class Sieve {
  /** A row for each unit, in it a bit for each unit behind it; both hashed, to fit the processor's nearest cache. */
  readonly rows = new Uint32Array(2048)

  constructor(words: Iterable<string>) {
    for (const word of words) {
      const row = word.charCodeAt(0) & 2047
      if (word.length === 1) this.rows[row] = -1
      else this.rows[row] |= 1 << word.charCodeAt(1)
    }
  }

  /** Whether a word may have these two units at its edge: false where there is surely none. */
  may(unit: number, next: number): boolean {
    // a shift counts modulo 32
    return ((this.rows[unit & 2047] >>> next) & 1) !== 0
  }
}
