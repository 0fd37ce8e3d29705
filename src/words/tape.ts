import type { Shape } from './shapes'
import type { Engine, Word } from './types'

/** What the last piece of a text is. */
export const PLAIN = 0
/** An Arabic number, a Chinese numeral: what follows may belong to it. */
export const NUMBER = 1
/** 1998年, 12月, 10时: a unit of time that its numeral belongs to. */
export const TIME = 2
export const LATIN = 3
export const MARK = 4
/** A blank: no word. */
export const SPACE = 5
/** A person's name, put together here. */
export const NAME = 6
/** The dot of a foreign name. */
export const DOT_MARK = 7
/** What the parse knows as one thing. */
export const KNOWN = 8

const TAGS = [undefined, 'm', 't', 'nx', 'w', undefined, 'nr', 'w', undefined]

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
  /** Whether words have a simplified form beside them. */
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
  private readonly text: string
  private readonly at: Int32Array | undefined
  private readonly hant: boolean
  private readonly tagged: boolean

  constructor(
    readonly reading: Reading,
    readonly words: Word[],
  ) {
    this.text = reading.text
    this.at = reading.at
    this.hant = reading.hant
    this.tagged = reading.pos
  }

  /** Adds `[start, end)`; `word` is what stands there in simplified characters, where it is at hand. */
  push(start: number, end: number, kind: number, word?: string, pos?: string): void {
    this.before = this.kind
    this.kind = kind
    this.start = start
    if (this.at === undefined && !this.hant && !this.tagged)
      this.words.push({ text: word ?? this.text.slice(start, end), span: [start, end] })
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
    const { at, reading } = this
    const hans = given ?? reading.norm.slice(start, end)
    const text = this.text.slice(start, end)
    const word: Word = { text, span: at ? [at[start], at[end - 1] + 1] : [start, end] }
    if (this.hant && hans !== text) word.hans = hans
    if (this.tagged) word.pos = pos ?? TAGS[kind] ?? reading.tag(hans) ?? 'x'
    return word
  }
}

/** The simplified form of a word. */
export const hansOf = ({ text, hans }: Word): string => hans ?? text
