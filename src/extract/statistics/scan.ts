import { NumeralClass as is, numeralClass } from '../../lexicon/numerals'
import { boundsAfter, boundsBefore, changes, lasting } from '../../lexicon/statistics'
import { units } from '../../lexicon/units'
import type { Span } from '../../model'
import type { Figure, Reading, Source } from './figure'
import { readDoubling, readHalf } from './half'
import { joinBounds } from './join'
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

/** What may stand behind a lone Chinese figure that is a statistic whatever stands before it: 三成, 两倍, 五公里, 三比一, 七至十. */
const makesFigure = new Uint8Array(65536)
for (const c of '分成比点點至到-—~ 多余半') makesFigure[c.charCodeAt(0)] = 1
/** What begins behind the unit of one: 三个多月, 两年半, 三天以内. */
const makesBound = new Uint8Array(65536)
for (const c of '多余半百') makesBound[c.charCodeAt(0)] = 1
for (let c = 0; c < 65536; c++) {
  if (numeralClass[c] !== is.none) makesFigure[c] = 1
  if (boundsAfter.begins[c]) makesBound[c] = 1
}
/** What ends before one: 至少两次, 为期三天, 增加到五个. */
const opensFigure = new Uint8Array(65536)
for (const c of '由从到至为了') opensFigure[c.charCodeAt(0)] = 1
for (const list of [boundsBefore, changes, lasting])
  for (let c = 0; c < 65536; c++) if (list.ends[c]) opensFigure[c] = 1

/**
 * Whether a lone Chinese figure (一个, 两级, 三项) is worth reading. Most are a manner of speaking, and every tenth
 * character of a speech is one: three looks into tables decide.
 */
function isSlight(norm: string, at: number): boolean {
  const next = norm.charCodeAt(at + 1)
  if (makesFigure[next]) return false
  const unit = units.at(norm, at + 1)
  if (!unit) return true
  const { kind } = unit.value
  if (kind !== 'count' && kind !== 'frequency' && kind !== 'duration') return false
  if (opensFigure[norm.charCodeAt(at - 1)]) return false
  const end = at + 1 + unit.word.length
  return !makesBound[norm.charCodeAt(end)] && !makesBound[norm.charCodeAt(end + 1)]
}

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
    if (call === SLIGHT) {
      if (isSlight(norm, i)) {
        i++
        continue
      }
      call = 1
    }
    const idiom = call === 1 || call === 2 ? idiomEnd(norm, i, start) : 0
    if (idiom > i) {
      i = idiom
      continue
    }
    // 前 stands for 前列 too
    let reading = readers[call]!(source, i)
    if (call === 5 && !reading.figure && reading.next === i + 1) reading = readPlace(source, i)
    if (reading.figure && reading.figure.start >= previous) {
      const last = figures[figures.length - 1]
      if (!last || !joinBounds(norm, last, reading.figure)) figures.push(withRate(source, reading.figure, previous))
      previous = reading.figure.end
    }
    i = Math.max(reading.next, i + 1)
  }
  return { figures, nextClosed: shut }
}
