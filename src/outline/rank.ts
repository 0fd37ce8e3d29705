import type { MarkerStyle } from '../model'

/**
 * The national norm for official documents (GB/T 9704: 一、 > (一) > 1. > (1)) and, about it, what is usual:
 * parts, chapters, articles outside; 第一, and 首先 float below (一); 一是 innermost. Only a prior: what a document shows
 * of its own nesting goes before.
 */
const norm: Record<MarkerStyle, number> = {
  part: 0,
  chapter: 1,
  section: 2,
  article: 3,
  han: 4,
  'paren-han': 5,
  ordinal: 5.5,
  decimal: 6,
  arabic: 6,
  sequence: 6.5,
  'paren-arabic': 7,
  circled: 8,
  letter: 8.2,
  qi: 8.4,
  clause: 8.5,
}
const styles = Object.keys(norm) as MarkerStyle[]
const indexOf = Object.fromEntries(styles.map((style, i) => [style, i])) as Record<MarkerStyle, number>

/** Which style contains which in one document. */
export class Ranks {
  /** 1 where the outer list was seen to go on behind the inner one. */
  readonly #seen = new Uint8Array(styles.length * styles.length)
  #isEmpty = true

  /** Whether nothing was learned yet. */
  get isEmpty(): boolean {
    return this.#isEmpty
  }

  learn(outer: MarkerStyle, inner: MarkerStyle): void {
    if (outer === inner) return
    this.#seen[indexOf[outer] * styles.length + indexOf[inner]] = 1
    this.#isEmpty = false
  }

  /** Whether a list of style `outer` may hold one of style `inner`. */
  contains(outer: MarkerStyle, inner: MarkerStyle): boolean {
    if (this.#seen[indexOf[outer] * styles.length + indexOf[inner]] === 1) return true
    if (this.#seen[indexOf[inner] * styles.length + indexOf[outer]] === 1) return false
    return norm[outer] < norm[inner]
  }
}
