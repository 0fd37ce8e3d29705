import { layOutAtoms } from './atoms'
import { kindOf, NOT_HAN, NUMERAL, ORDINAL } from './characters'
import { dividedAt } from './compounds'
import { layOutNumeral, layOutUnit } from './numerals'
import { NONE, NUMBER, PLAIN, type Pieces } from './pieces'
import type { Engine } from './types'

const LF = 10

/** Lays `[at, end)` of a normalised text out in words, marks and blanks. */
export function layOut(norm: string, at: number, end: number, engine: Engine, out: Pieces): void {
  // the engine sees Han characters only: what lies between is a line feed to it
  const words = engine.cut(norm.slice(at, end).replace(NOT_HAN, '\n'))
  out.words = words
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (word.charCodeAt(0) === LF) at = layOutAtoms(norm, at, end, out)
    else layOutWord(norm, word, i, (at += word.length), out)
  }
}

function layOutWord(norm: string, word: string, source: number, end: number, out: Pieces): void {
  const last = out.length - 1
  if ((kindOf(word.charCodeAt(0)) & (NUMERAL | ORDINAL)) !== 0) {
    if (layOutNumeral(norm, word, end, out)) return
  } else if (last >= 0 && out.kinds[last] === NUMBER && layOutUnit(norm, word, end, out)) return
  if (word.length > 1) {
    const places = dividedAt(word)
    if (places.length > 0) return layOutParts(norm, word, places, end, out)
  }
  out.push(end, PLAIN, source)
}

function layOutParts(norm: string, word: string, places: readonly number[], end: number, out: Pieces): void {
  const start = end - word.length
  let from = 0
  for (let i = 0; i <= places.length; i++) {
    const to = i < places.length ? places[i] : word.length
    layOutWord(norm, word.slice(from, to), NONE, start + to, out)
    from = to
  }
}
