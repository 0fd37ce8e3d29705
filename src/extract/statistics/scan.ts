import { NumeralClass as is, numeralClass } from '../../lexicon/numerals'
import type { Span } from '../../model'
import type { Figure, Reading, Source } from './figure'
import { readDoubling, readHalf } from './half'
import { readQuantity } from './quantity'
import { readLeading, readOrdinal, readPlace } from './rank'
import { withRate } from './rate'
import { idiomEnd } from './veto'

type Reader = (source: Source, at: number) => Reading

/** By character code: which reader a character calls; 0 for almost all of them. */
const calls = new Uint8Array(65536)
const readers: (Reader | undefined)[] = [
  undefined,
  readQuantity,
  readHalf,
  readDoubling,
  readOrdinal,
  readLeading,
  readPlace,
]
const SLIGHT = 7
for (let c = 0; c < 65536; c++) {
  const kind = numeralClass[c]
  if (kind !== is.none && kind !== is.more) calls[c] = kind === is.digit ? SLIGHT : 1
}
calls['半'.charCodeAt(0)] = 2
calls['翻'.charCodeAt(0)] = 3
calls['第'.charCodeAt(0)] = 4
calls['首'.charCodeAt(0)] = calls['榜'.charCodeAt(0)] = 6
calls['前'.charCodeAt(0)] = 5

/** Characters that make something of the Chinese figure before them; behind others a lone figure is not worth reading. */
const worth = new Uint8Array(65536)
for (let c = 0; c < 65536; c++) if (numeralClass[c] !== is.none) worth[c] = 1

/**
 * The figures of `[source.start, source.end)` in order, outside `closed` (sorted spans: slogans, markers, dates of the masthead).
 * One walk: every character is looked up in a table, numbers are read where one begins.
 */
export function scan(
  source: Source,
  closed: readonly Span[],
  firstClosed: number,
): { figures: Figure[]; nextClosed: number } {
  const { norm, start, end } = source
  const figures: Figure[] = []
  let shut = firstClosed
  let previous = start
  for (let i = start; i < end; ) {
    let call = calls[norm.charCodeAt(i)]
    if (call === 0) {
      i++
      continue
    }
    while (shut < closed.length && closed[shut][1] <= i) shut++
    if (shut < closed.length && closed[shut][0] <= i) {
      i = closed[shut][1]
      continue
    }
    if (call === SLIGHT) call = 1
    const idiom = call === 1 || call === 2 ? idiomEnd(norm, i, start) : 0
    if (idiom > i) {
      i = idiom
      continue
    }
    // 前 stands for 前列 too
    let reading = readers[call]!(source, i)
    if (call === 5 && !reading.figure && reading.next === i + 1) reading = readPlace(source, i)
    if (reading.figure && reading.figure.start >= previous) {
      figures.push(withRate(source, reading.figure, previous))
      previous = reading.figure.end
    }
    i = Math.max(reading.next, i + 1)
  }
  return { figures, nextClosed: shut }
}
