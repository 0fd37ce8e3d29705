import { readAtoms } from './atoms'
import { DRAWN, FOREIGN, HAN, kindOf, NOT_SHOWN, NUMERAL, ORDINAL, PLACE, SHOWN, SURNAME } from './characters'
import { joinBehindDot, joinNames } from './names'
import { readNumeral, readUnit } from './numerals'
import { mayHaveShape } from './shapes'
import { DOT_MARK, hansOf, KNOWN, MARK, NAME, NUMBER, PLAIN, type Reading, Tape } from './tape'
import type { Word } from './types'

/** A stretch that the parse knows as one thing, and its part of speech. */
export interface Known {
  start: number
  end: number
  pos: string
}

/** As many characters are cut at a time: engines are at their best with that. */
const CHUNK = 4096
const LF = 10

/** Reads the words of one text; what is `known` stays whole (sorted and disjoint). */
export function readWords(reading: Reading, words: Word[], known: readonly Known[] = []): void {
  const tape = new Tape(reading, words)
  let at = 0
  for (const { start, end, pos } of known) {
    readStretch(tape, at, start)
    tape.push(start, end, KNOWN, undefined, pos)
    at = end
  }
  readStretch(tape, at, reading.norm.length)
}

function readStretch(tape: Tape, at: number, end: number): void {
  while (at < end) {
    const stop = end - at <= CHUNK ? end : cutPlace(tape.reading.norm, at, at + CHUNK)
    readChunk(tape, at, stop)
    at = stop
  }
}

/** The last place before `stop` where a cut parts nothing that belongs together: behind a mark. */
function cutPlace(norm: string, at: number, stop: number): number {
  for (let i = stop; i > at + CHUNK / 2; i--) if ((kindOf(norm.charCodeAt(i - 1)) & (SHOWN | HAN)) === SHOWN) return i
  const low = norm.charCodeAt(stop)
  return low >= 0xdc00 && low < 0xe000 ? stop - 1 : stop
}

function readChunk(tape: Tape, at: number, stop: number): void {
  const { engine, norm } = tape.reading
  // what the engine is not shown is a line feed to it
  const pieces = engine.cut(norm.slice(at, stop).replace(NOT_SHOWN, '\n'))
  // how many words of one character end the tape, and what they can be
  let run = 0
  let runBits = 0
  for (let i = 0; i < pieces.length; i++) {
    const word = pieces[i]
    const unit = word.charCodeAt(0)
    const bits = kindOf(unit)
    if (bits & HAN && word.length === 1 && tape.kind === PLAIN && (bits & (NUMERAL | ORDINAL)) === 0) {
      if (run === 0 && bits & PLACE && joinPlace(tape, at)) {
        at++
        continue
      }
      tape.push(at, ++at, PLAIN, word)
      run++
      runBits |= bits
      continue
    }
    if (run > 1 && runBits & (SURNAME | FOREIGN)) joinNames(tape, run, at, word)
    run = 0
    runBits = 0
    if (bits & HAN) {
      readWord(tape, word, at)
      at += word.length
      if (word.length === 1 && tape.kind === PLAIN) {
        run = 1
        runBits = bits
      }
    } else if (unit === LF) at = readAtoms(tape, at, stop)
    else if (bits & DRAWN && tape.kind === MARK && norm.charCodeAt(at - 1) === unit)
      tape.replace(1, tape.start, ++at, MARK)
    else tape.push(at, ++at, MARK, word)
  }
  if (run > 1 && runBits & (SURNAME | FOREIGN)) joinNames(tape, run, at, '')
}

function readWord(tape: Tape, word: string, start: number): void {
  const bits = kindOf(word.charCodeAt(0))
  const { length } = word
  if (tape.kind === NUMBER) {
    if ((bits & (NUMERAL | ORDINAL)) === 0 && readUnit(tape, word, start)) return
  } else if ((tape.kind === DOT_MARK || tape.kind === NAME) && joinBehindDot(tape, word, start)) return
  if (length === 1) {
    if (bits & NUMERAL) {
      readNumeral(tape, word, 1, start)
      return
    }
  } else if (mayHaveShape(word, bits)) {
    const { places, numeral, surname } = tape.reading.shape(word)
    if (numeral > 0 && readNumeral(tape, word, numeral, start)) return
    if (places.length > 0) {
      readParts(tape, word, places, start)
      return
    }
    if (surname > 0 && tape.reading.split) {
      tape.push(start, start + surname, PLAIN, undefined, 'nr')
      tape.push(start + surname, start + length, PLAIN, undefined, 'nr')
      return
    }
  }
  tape.push(start, start + length, PLAIN, word)
}

function readParts(tape: Tape, word: string, places: readonly number[], start: number): void {
  let from = 0
  for (let i = 0; i <= places.length; i++) {
    const to = i < places.length ? places[i] : word.length
    readWord(tape, word.slice(from, to), start + from)
    from = to
  }
}

/** 尚义|县: a place and what it is. */
function joinPlace(tape: Tape, at: number): boolean {
  const { words, reading } = tape
  if (at - tape.start !== 2 || reading.tag(hansOf(words[words.length - 1])) !== 'ns') return false
  tape.replace(1, tape.start, at + 1, PLAIN, 'ns')
  return true
}
