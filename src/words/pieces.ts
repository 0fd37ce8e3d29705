/** What a piece of a text is. */
export const PLAIN = 0
/** An Arabic number, a Chinese numeral: what follows may belong to it. */
export const NUMBER = 1
/** 1998年, 12月, 10时: a unit of time that its numeral belongs to. */
export const TIME = 2
export const LATIN = 3
export const MARK = 4
export const SPACE = 5
/** A word the parse knows as one thing; nothing is joined to it. */
export const KNOWN = 6

/** A text laid out in pieces, side by side: piece i is `[ends[i - 1], ends[i])`. */
export class Pieces {
  readonly ends: number[] = []
  readonly kinds: number[] = []

  push(end: number, kind: number): void {
    this.ends.push(end)
    this.kinds.push(kind)
  }
  /** Lengthens the last piece. */
  extend(end: number, kind: number): void {
    const last = this.ends.length - 1
    this.ends[last] = end
    this.kinds[last] = kind
  }
  start(i: number): number {
    return i > 0 ? this.ends[i - 1] : 0
  }
}
