import { FOREIGN, kindOf, SURNAME } from './characters'
import { chineseName, foreignName, surnameLength } from './names'
import { KNOWN, LATIN, MARK, NUMBER, type Pieces, PLAIN, SPACE, TIME } from './pieces'
import type { Word } from './types'

/** How words are read off the pieces of one text. */
export interface Reading {
  /** The text as written, and as rules read it; of equal length. */
  text: string
  norm: string
  /** Where each character stands in the source; without it, where it stands in `text`. */
  at: Int32Array | undefined
  /** Whether words have a simplified form beside them. */
  hant: boolean
  /** Whether a person's surname and given name are two words. */
  split: boolean
  pos: boolean
  tag: (word: string) => string | undefined
  /** The part of speech of what the parse knows, by where it begins. */
  tags: ReadonlyMap<number, string> | undefined
}

const PLACES = new Set([...'省市县区乡镇村州'].map((c) => c.charCodeAt(0)))
const FULL_STOP_TAG = 'w'

/** Reads the words off the pieces: names joined or parted, blanks left out. */
export function readWords(pieces: Pieces, reading: Reading, words: Word[]): void {
  const { norm, split } = reading
  const { ends, kinds } = pieces
  let start = 0
  for (let i = 0; i < ends.length; i++) {
    const end = ends[i]
    const kind = kinds[i]
    if (kind === PLAIN) {
      const bits = kindOf(norm.charCodeAt(start))
      const length = end - start
      if (length === 1 && (bits & (SURNAME | FOREIGN)) !== 0) {
        const name = bits & SURNAME ? chineseName(norm, pieces, i) : null
        if (name) {
          const last = ends[name.last]
          if (split) {
            push(reading, words, start, end, 'nr')
            push(reading, words, end, last, 'nr')
          } else push(reading, words, start, last, 'nr')
          i = name.last
          start = last
          continue
        }
      }
      if (bits & FOREIGN) {
        const last = foreignName(norm, pieces, i, reading.tag)
        if (last > i) {
          push(reading, words, start, ends[last], 'nr')
          i = last
          start = ends[last]
          continue
        }
      }
      if (split && length > 1 && length < 5 && (bits & SURNAME) !== 0) {
        const surname = surnameLength(norm.slice(start, end), reading.tag)
        if (surname > 0) {
          push(reading, words, start, start + surname, 'nr')
          push(reading, words, start + surname, end, 'nr')
          start = end
          continue
        }
      }
      // 尚义|县: a place and what it is
      if (
        length === 2 &&
        i + 1 < ends.length &&
        ends[i + 1] - end === 1 &&
        PLACES.has(norm.charCodeAt(end)) &&
        kinds[i + 1] === PLAIN
      ) {
        if (reading.tag(norm.slice(start, end)) === 'ns') {
          push(reading, words, start, ends[i + 1], 'ns')
          start = ends[++i]
          continue
        }
      }
      push(reading, words, start, end, undefined)
    } else if (kind !== SPACE) push(reading, words, start, end, tagOf(kind, start, reading))
    start = end
  }
}

function tagOf(kind: number, start: number, { tags }: Reading): string | undefined {
  switch (kind) {
    case NUMBER:
      return 'm'
    case TIME:
      return 't'
    case LATIN:
      return 'nx'
    case MARK:
      return FULL_STOP_TAG
    case KNOWN:
      return tags?.get(start)
    default:
      return undefined
  }
}

function push(reading: Reading, words: Word[], start: number, end: number, pos: string | undefined): void {
  const { text, norm, at, hant } = reading
  const word: Word = { text: text.slice(start, end), span: at ? [at[start], at[end - 1] + 1] : [start, end] }
  if (hant) {
    const hans = norm.slice(start, end)
    if (hans !== word.text) word.hans = hans
  }
  if (reading.pos) word.pos = pos ?? reading.tag(norm.slice(start, end)) ?? 'x'
  words.push(word)
}
