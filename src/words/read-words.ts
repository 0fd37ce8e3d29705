import { readAtoms } from './atoms'
import { FOREIGN, GIVEN, HAN, kindOf, NUMERAL, ORDINAL, PLACE, SURNAME } from './characters'
import { FEWEST_FOREIGN, joinBehindDot, joinGiven, joinNames } from './names'
import { readNumeral, readUnit } from './numerals'
import { mayHaveShape, type Shape, WHOLE } from './shapes'
import { chunkEnd, shown } from './shown'
import { DOT_MARK, hansOf, KNOWN, NAME, NUMBER, PLAIN, type Reading, Tape } from './tape'
import type { Word } from './types'

/** A stretch that the parse knows as one thing, and its part of speech. */
export interface Known {
  start: number
  end: number
  pos: string
}

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
  const { engine, norm } = tape.reading
  while (at < end) {
    const stop = chunkEnd(norm, at, end)
    readPieces(tape, engine.cut(shown(norm, at, stop)), at, stop)
    at = stop
  }
}

/** Reads what the engine made of a chunk from `at` up to `end`. */
function readPieces(tape: Tape, pieces: readonly string[], at: number, end: number): void {
  const { norm } = tape.reading
  // how many words of one character end the tape, what the last is, and whether there may be a name among them
  let run = 0
  let last = 0
  let foreign = 0
  let mayName = false
  for (let i = 0; i < pieces.length; i++) {
    const word = pieces[i]
    const { length } = word
    const bits = kindOf(norm.charCodeAt(at))
    if (length === 1 && tape.kind < NUMBER && (bits & (HAN | NUMERAL | ORDINAL)) === HAN) {
      if (run === 0 && bits & PLACE && joinPlace(tape, at)) {
        at++
        continue
      }
      tape.push(at, ++at, PLAIN, word)
      run++
      foreign = bits & FOREIGN ? foreign + 1 : 0
      if (foreign >= FEWEST_FOREIGN || (last & SURNAME && bits & GIVEN)) mayName = true
      last = bits
      continue
    }
    if (mayName) joinNames(tape, run, at, word)
    const isNamed = last & SURNAME && bits & GIVEN && length === 2 && joinGiven(tape, word, at)
    run = 0
    last = 0
    foreign = 0
    mayName = false
    if (isNamed) at += 2
    else if ((bits & HAN) === 0) at = readAtoms(tape, at, end)
    else if (length === 2 && tape.kind < NUMBER && !mayHaveShape(word, bits)) tape.push(at, (at += 2), PLAIN, word)
    else {
      readWord(tape, word, at)
      at += length
      if (length === 1 && tape.kind === PLAIN) {
        run = 1
        last = bits
        foreign = bits & FOREIGN ? 1 : 0
      }
    }
  }
  if (mayName) joinNames(tape, run, at, '')
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
    const shape = tape.reading.shape(word)
    if (shape !== WHOLE && readShaped(tape, word, shape, start)) return
  }
  tape.push(start, start + length, PLAIN, word)
}

/** Reads a word of more than one part; false where it is one here. */
function readShaped(tape: Tape, word: string, { parts, plain, numeral, person }: Shape, start: number): boolean {
  if (numeral > 0 && readNumeral(tape, word, numeral, start)) return true
  if (parts.length > 0) {
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i]
      if (plain && tape.kind < NUMBER) tape.push(start, start + part.length, PLAIN, part)
      else readWord(tape, part, start)
      start += part.length
    }
    return true
  }
  if (person.length === 0 || !tape.reading.split) return false
  const [surname, given] = person
  tape.push(start, start + surname.length, PLAIN, surname, 'nr')
  tape.push(start + surname.length, start + word.length, PLAIN, given, 'nr')
  return true
}

/** 尚义|县: a place and what it is. */
function joinPlace(tape: Tape, at: number): boolean {
  const { words, reading } = tape
  if (tape.kind !== PLAIN || at - tape.start !== 2 || reading.tag(hansOf(words[words.length - 1])) !== 'ns')
    return false
  tape.replace(1, tape.start, at + 1, PLAIN, 'ns')
  return true
}
