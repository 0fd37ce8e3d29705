import { layOutAtoms } from './atoms'
import { isHan, kindOf, NOT_HAN, NUMERAL } from './characters'
import { dividedAt } from './compounds'
import { layOutNumeral, layOutUnit } from './numerals'
import { KNOWN, NUMBER, Pieces, PLAIN } from './pieces'
import type { Engine } from './types'

/** Engines are at their best on a few kilobytes a call. */
const CHUNK = 4096
const LF = 10
const DI = 0x7b2c // 第

/** A stretch that stays whole. */
export interface Whole {
  start: number
  end: number
}

/** Lays a normalised text out in words, marks and blanks; `wholes` are sorted and disjoint. */
export function layOut(norm: string, engine: Engine, wholes: readonly Whole[] = []): Pieces {
  const out = new Pieces()
  let at = 0
  for (const whole of wholes) {
    layOutStretch(norm, at, whole.start, engine, out)
    out.push(whole.end, KNOWN)
    at = whole.end
  }
  layOutStretch(norm, at, norm.length, engine, out)
  return out
}

function layOutStretch(norm: string, start: number, end: number, engine: Engine, out: Pieces): void {
  for (let at = start; at < end; ) {
    let stop = Math.min(end, at + CHUNK)
    if (stop < end) stop = cutPlace(norm, at, stop)
    layOutChunk(norm, at, stop, engine, out)
    at = stop
  }
}

/** The last place before `stop` where a cut parts no word: behind a character that no word holds. */
function cutPlace(norm: string, at: number, stop: number): number {
  for (let i = stop; i > at + CHUNK / 2; i--) {
    const unit = norm.charCodeAt(i - 1)
    if (!isHan(unit) && isHan(norm.charCodeAt(i))) return i
  }
  return stop
}

function layOutChunk(norm: string, at: number, stop: number, engine: Engine, out: Pieces): void {
  // the engine sees Han characters only: what lies between is a line feed to it
  const words = engine.cut(norm.slice(at, stop).replace(NOT_HAN, '\n'))
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (word.charCodeAt(0) === LF) at = layOutAtoms(norm, at, stop, out)
    else layOutWord(norm, word, (at += word.length), out)
  }
}

function layOutWord(norm: string, word: string, end: number, out: Pieces): void {
  const last = out.kinds.length - 1
  const head = word.charCodeAt(0)
  if ((kindOf(head) & NUMERAL) !== 0 || head === DI) {
    if (layOutNumeral(norm, word, end, out)) return
  } else if (last >= 0 && out.kinds[last] === NUMBER && layOutUnit(norm, word, end, out)) return
  if (word.length > 1) {
    const places = dividedAt(word)
    if (places.length > 0) return layOutParts(norm, word, places, end, out)
  }
  out.push(end, PLAIN)
}

function layOutParts(norm: string, word: string, places: readonly number[], end: number, out: Pieces): void {
  const start = end - word.length
  let from = 0
  for (const to of [...places, word.length]) {
    layOutWord(norm, word.slice(from, to), start + to, out)
    from = to
  }
}
