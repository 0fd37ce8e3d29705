import type { Shape } from './shapes'
import type { Engine, Word } from './types'

/** What the last piece of a text is. */
export const PLAIN = 0
/** 1998年, 12月, 10时: a unit of time that its numeral belongs to. */
export const TIME = 1
export const LATIN = 2
export const MARK = 3
/** A blank: no word. */
export const SPACE = 4
/** What the parse knows as one thing. */
export const KNOWN = 5
/** An Arabic number, a Chinese numeral. From here on a piece may claim what follows. */
export const NUMBER = 6
/** A person's name, put together here. */
export const NAME = 7
/** The dot of a foreign name. */
export const DOT_MARK = 8

const TAGS = [undefined, 't', 'nx', 'w', undefined, undefined, 'm', 'nr', 'w']

/** How one text is read. */
export interface Reading {
  engine: Engine
  tag: (word: string) => string | undefined
  shape: (word: string) => Shape
  /** The text as written, and in simplified characters; of equal length. */
  text: string
  norm: string
  /** Where each character stands in the source; without it, where it stands in `text`. */
  at?: Int32Array
  /** Whether some of it is traditional: words may have a simplified form beside them. */
  hant: boolean
  /** Whether a person's surname and given name are two words. */
  split: boolean
  pos: boolean
}

/** The words of a text as far as it is read. Rules look at its end, and mend it. */
export class Tape {
  /** What the last piece is, and the one before it. */
  kind = SPACE
  before = SPACE
  /** Where the last piece begins in the text. */
  start = 0
  /** Whether its words are no more than their text and its place. */
  private readonly bare: boolean

  constructor(
    readonly reading: Reading,
    readonly words: Word[],
  ) {
    this.bare = reading.at === undefined && !reading.hant && !reading.pos
  }

  /** Adds `[start, end)`; `word` is what stands there in simplified characters, where it is at hand. */
  push(start: number, end: number, kind: number, word?: string, pos?: string): void {
    this.before = this.kind
    this.kind = kind
    this.start = start
    if (this.bare) this.words.push({ text: word ?? this.reading.text.slice(start, end), span: [start, end] })
    else this.words.push(this.make(start, end, kind, word, pos))
  }

  pushSpace(start: number): void {
    this.before = this.kind
    this.kind = SPACE
    this.start = start
  }

  /** Takes the last `count` words off and puts `[start, end)` in their place. */
  replace(count: number, start: number, end: number, kind: number, pos?: string): void {
    this.words.length -= count
    const { before } = this
    this.push(start, end, kind, undefined, pos)
    if (count === 1) this.before = before
  }

  private make(start: number, end: number, kind: number, given: string | undefined, pos: string | undefined): Word {
    const { text: source, norm, at, hant, pos: tagged, tag } = this.reading
    const hans = given ?? norm.slice(start, end)
    const text = source.slice(start, end)
    const word: Word = { text, span: at ? [at[start], at[end - 1] + 1] : [start, end] }
    if (hant && hans !== text) word.hans = hans
    if (tagged) word.pos = pos ?? TAGS[kind] ?? tag(hans) ?? 'x'
    return word
  }
}

/** The simplified form of a word. */
export const hansOf = ({ text, hans }: Word): string => hans ?? text
