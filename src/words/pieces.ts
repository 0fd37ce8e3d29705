/** What a piece of a text is. */
export const PLAIN = 0
/** An Arabic number, a Chinese numeral: what follows may belong to it. */
export const NUMBER = 1
/** 1998年, 12月, 10时: a unit of time that its numeral belongs to. */
export const TIME = 2
export const LATIN = 3
export const MARK = 4
export const SPACE = 5

/** A piece that the engine did not give as it is. */
export const NONE = -1

/** As many characters are laid out at a time: engines and caches are at their best with that. */
export const CHUNK = 2048

/** A chunk of a text laid out in pieces, side by side. One set of arrays serves chunk after chunk. */
export class Pieces {
  /** Where the pieces begin in the text. */
  base = 0
  length = 0
  /** Where each piece ends in the text. */
  readonly ends = new Int32Array(CHUNK)
  readonly kinds = new Uint8Array(CHUNK)
  /** Which of the engine's words the piece is, or NONE. */
  readonly sources: Int32Array = new Int32Array(CHUNK)
  /** What the engine gave. */
  words: readonly string[] = []

  reset(base: number): void {
    this.base = base
    this.length = 0
  }
  push(end: number, kind: number, source: number): void {
    const i = this.length++
    this.ends[i] = end
    this.kinds[i] = kind
    this.sources[i] = source
  }
  /** Lengthens the last piece. */
  extend(end: number, kind: number): void {
    const last = this.length - 1
    this.ends[last] = end
    this.kinds[last] = kind
    this.sources[last] = NONE
  }
  start(i: number): number {
    return i > 0 ? this.ends[i - 1] : this.base
  }
  /** Whether piece `i` is a plain word of one character. */
  isSingle(i: number): boolean {
    return i < this.length && this.kinds[i] === PLAIN && this.ends[i] - this.start(i) === 1
  }
}
