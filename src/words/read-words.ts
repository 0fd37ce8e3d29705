import { FOREIGN, GIVEN, isHan, kindOf, PLACE, SURNAME } from './characters'
import { layOut } from './lay-out'
import { chineseName, foreignName, surnameLength } from './names'
import { CHUNK, LATIN, MARK, NONE, NUMBER, Pieces, PLAIN, SPACE, TIME } from './pieces'
import type { Engine, Word } from './types'

/** A stretch that the parse knows as one thing, and its part of speech. */
export interface Known {
  start: number
  end: number
  pos: string
}

/** How one text is read. */
export interface Reading {
  engine: Engine
  tag: (word: string) => string | undefined
  /** The text as written, and as rules read it; of equal length. */
  text: string
  norm: string
  /** Where each character stands in the source; without it, where it stands in `text`. */
  at?: Int32Array
  /** What stays whole: sorted and disjoint. */
  known?: readonly Known[]
  /** Whether words have a simplified form beside them. */
  hant: boolean
  /** Whether a person's surname and given name are two words. */
  split: boolean
  pos: boolean
}

const DOT = '·'.charCodeAt(0)

const pieces = new Pieces()

/** Reads the words of one text. */
export function readWords(reading: Reading, words: Word[]): void {
  const { norm, known = [] } = reading
  let at = 0
  for (const { start, end, pos } of known) {
    readStretch(at, start, reading, words)
    push(reading, words, start, end, pos, undefined)
    at = end
  }
  readStretch(at, norm.length, reading, words)
}

function readStretch(start: number, end: number, reading: Reading, words: Word[]): void {
  const { norm, engine } = reading
  for (let at = start; at < end; ) {
    const stop = end - at <= CHUNK ? end : cutPlace(norm, at, at + CHUNK)
    pieces.reset(at)
    layOut(norm, at, stop, engine, pieces)
    readPieces(reading, words)
    at = stop
  }
}

/** The last place before `stop` where a cut parts nothing that belongs together: behind a mark. */
function cutPlace(norm: string, at: number, stop: number): number {
  for (let i = stop; i > at + CHUNK / 2; i--) {
    const mark = norm.charCodeAt(i - 1)
    if (kindOf(mark) === 0 && mark !== DOT && isHan(norm.charCodeAt(i))) return i
  }
  const low = norm.charCodeAt(stop)
  return low >= 0xdc00 && low < 0xe000 ? stop - 1 : stop
}

/** Reads the words off the pieces: names joined or parted, blanks left out. */
function readPieces(reading: Reading, words: Word[]): void {
  const { split } = reading
  const { ends, kinds, sources, length } = pieces
  const given = pieces.words
  let start = pieces.base
  for (let i = 0; i < length; i++) {
    const kind = kinds[i]
    const end = ends[i]
    if (kind === PLAIN) {
      const joined = i + 1 < length && ends[i + 1] - end === 1 ? joinedName(i, start, end, reading, words) : -1
      if (joined >= 0) i = joined
      else if (!split || end - start === 1 || !partedName(start, end, reading, words))
        push(reading, words, start, end, undefined, sources[i] === NONE ? undefined : given[sources[i]])
    } else if (kind !== SPACE) push(reading, words, start, end, tagOf(kind), undefined)
    start = ends[i]
  }
}

/** A name that begins at piece `i` and goes on in single characters: pushed, and its last piece returned; -1 where none begins. */
function joinedName(i: number, start: number, end: number, reading: Reading, words: Word[]): number {
  const { norm, split, tag } = reading
  const { ends, kinds } = pieces
  const next = norm.charCodeAt(end)
  const nextBits = kindOf(next)
  if ((nextBits & (GIVEN | FOREIGN | PLACE)) === 0 && next !== DOT) return -1
  const length = end - start
  const bits = kindOf(norm.charCodeAt(start))
  if (length === 1 && (bits & SURNAME) !== 0 && (nextBits & GIVEN) !== 0) {
    const last = chineseName(norm, pieces, i)
    if (last > i) {
      if (split) push(reading, words, start, end, 'nr', undefined)
      push(reading, words, split ? end : start, ends[last], 'nr', undefined)
      return last
    }
  }
  if (next === DOT || (length === 1 && (bits & FOREIGN) !== 0 && (nextBits & FOREIGN) !== 0)) {
    const last = foreignName(norm, pieces, i, tag)
    if (last > i) {
      push(reading, words, start, ends[last], 'nr', undefined)
      return last
    }
  }
  // 尚义|县: a place and what it is
  if (length === 2 && (nextBits & PLACE) !== 0 && kinds[i + 1] === PLAIN && tag(norm.slice(start, end)) === 'ns') {
    push(reading, words, start, ends[i + 1], 'ns', undefined)
    return i + 1
  }
  return -1
}

/** A name that the dictionary has whole: parted where that is wanted. */
function partedName(start: number, end: number, reading: Reading, words: Word[]): boolean {
  const { norm, tag } = reading
  if ((kindOf(norm.charCodeAt(start)) & SURNAME) === 0) return false
  const surname = surnameLength(norm.slice(start, end), tag)
  if (surname === 0) return false
  push(reading, words, start, start + surname, 'nr', undefined)
  push(reading, words, start + surname, end, 'nr', undefined)
  return true
}

function tagOf(kind: number): string | undefined {
  switch (kind) {
    case NUMBER:
      return 'm'
    case TIME:
      return 't'
    case LATIN:
      return 'nx'
    case MARK:
      return 'w'
    default:
      return undefined
  }
}

function push(
  { text, norm, at, hant, pos: tagged, tag }: Reading,
  words: Word[],
  start: number,
  end: number,
  pos: string | undefined,
  hans: string | undefined,
): void {
  // in a simplified text what the engine gave is the text itself
  const written = hans === undefined || hant ? text.slice(start, end) : hans
  const word: Word = { text: written, span: at ? [at[start], at[end - 1] + 1] : [start, end] }
  if (hant) {
    const simplified = hans ?? norm.slice(start, end)
    if (simplified !== written) word.hans = simplified
  }
  if (tagged) word.pos = pos ?? tag(hans ?? norm.slice(start, end)) ?? 'x'
  words.push(word)
}
