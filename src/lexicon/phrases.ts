import { Affixes } from './affixes'

export interface Phrase<T> {
  word: string
  value: T
}

/** A word list that is asked "which of you stands here?", where words begin and where they end; the longest answers. */
export class Phrases<T> {
  /** By character code: 1 where a word begins with it … */
  readonly begins: Readonly<Uint8Array>
  /** … or ends with it. */
  readonly ends: Readonly<Uint8Array>
  private readonly first: Affixes<Phrase<T>>
  private readonly last: Affixes<Phrase<T>>

  constructor(entries: Iterable<readonly [string, T]>) {
    const begins = new Uint8Array(65536)
    const ends = new Uint8Array(65536)
    const list: [string, Phrase<T>][] = []
    for (const [word, value] of entries) {
      if (word === '') continue
      begins[word.charCodeAt(0)] = 1
      ends[word.charCodeAt(word.length - 1)] = 1
      list.push([word, { word, value }])
    }
    this.begins = begins
    this.ends = ends
    this.first = new Affixes('begin', list)
    this.last = new Affixes('end', list)
  }

  /** The longest word that begins at `at`. */
  at(text: string, at: number): Phrase<T> | undefined {
    return this.first.match(text, at, text.length)?.[1]
  }

  /** The longest word that ends at `end`. */
  before(text: string, end: number): Phrase<T> | undefined {
    return this.last.match(text, end, 0)?.[1]
  }
}

export const phrases = <T>(entries: Iterable<readonly [string, T]>): Phrases<T> => new Phrases(entries)
