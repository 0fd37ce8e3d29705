import { NumeralClass as is, numeralClass } from '../../lexicon/numerals'
import { boundsAfter, boundsBefore, changes, lasting } from '../../lexicon/statistics'
import { units } from '../../lexicon/units'
import type { Span } from '../../model'
import { type Places, Trait } from '../places'
import type { Figure, Reading, Source } from './figure'
import { readDoubling, readHalf } from './half'
import { joinBounds } from './join'
import { readQuantity } from './quantity'
import { readLeading, readOrdinal, readPlace } from './rank'
import { withRate } from './rate'
import { among } from './sets'
import { idiomEnd } from './veto'

/** By character code: what a character calls for; nothing almost all of them. */
const calls = new Uint8Array(65536)
const QUANTITY = 1
const HALF = 2
const DOUBLING = 3
const ORDINAL = 4
const LEADING = 5
const PLACE = 6
/** A figure that alone is hardly a quantity. */
const SLIGHT = 7
for (let c = 0; c < 65536; c++) {
  const kind = numeralClass[c]
  if (kind !== is.none && kind !== is.more) calls[c] = kind === is.digit ? SLIGHT : QUANTITY
}
calls['半'.charCodeAt(0)] = HALF
calls['翻'.charCodeAt(0)] = DOUBLING
calls['第'.charCodeAt(0)] = ORDINAL
calls['首'.charCodeAt(0)] = calls['榜'.charCodeAt(0)] = PLACE
calls['前'.charCodeAt(0)] = LEADING

/** What may stand behind a lone Chinese figure that is a statistic whatever stands before it: 三成, 两倍, 五公里, 三比一, 七至十. */
const makesFigure = among('分成比点點至到-—~ 多余半', numeralClass)
/** What begins behind the unit of one: 三个多月, 两年半, 三天以内. */
const makesBound = among('多余半百', numeralClass, boundsAfter.begins)
/** What ends before one: 至少两次, 为期三天, 增加到五个. */
const opensFigure = among('由从到至为了', boundsBefore.ends, changes.ends, lasting.ends)

/**
 * Whether a lone Chinese figure (一个, 两级, 三项) is worth reading. Most are a manner of speaking, and every tenth
 * character of a speech is one: three looks into tables decide.
 */
function isSlight(norm: string, at: number): boolean {
  const next = norm.charCodeAt(at + 1)
  if (makesFigure(next)) return false
  const unit = units.at(norm, at + 1)
  if (!unit) return true
  const { kind } = unit.value
  if (kind !== 'count' && kind !== 'frequency' && kind !== 'duration') return false
  if (opensFigure(norm.charCodeAt(at - 1))) return false
  const end = at + 1 + unit.word.length
  return !makesBound(norm.charCodeAt(end)) && !makesBound(norm.charCodeAt(end + 1))
}

/** How far the blocks before have come in the document's places and closed spans. */
export interface Progress {
  place: number
  closed: number
}

const NONE: readonly Figure[] = []

/**
 * The figures of `[source.start, source.end)` in order, outside `closed` (sorted spans: slogans, markers, dates of the
 * masthead). The places where one may begin are known; numbers are read there.
 */
export function scan(source: Source, places: Places, closed: readonly Span[], progress: Progress): readonly Figure[] {
  const { norm, start, end } = source
  const { at, traits, count } = places
  let k = progress.place
  while (k > 0 && at[k - 1] >= start) k--
  while (k < count && at[k] < start) k++
  let shut = progress.closed
  let figures: Figure[] | undefined
  let previous = start
  for (let next = start; k < count; k++) {
    const i = at[k]
    if (i >= end) break
    if ((traits[k] & Trait.figure) === 0 || i < next) continue
    while (shut < closed.length && closed[shut][1] <= i) shut++
    if (shut < closed.length && closed[shut][0] <= i) {
      next = closed[shut][1]
      continue
    }
    let call = calls[norm.charCodeAt(i)]
    if (call === SLIGHT) {
      if (isSlight(norm, i)) continue
      call = QUANTITY
    }
    if (call === QUANTITY || call === HALF) {
      next = idiomEnd(norm, i, start)
      if (next > i) continue
    }
    const reading = read(call, source, i)
    next = reading.next
    const { figure } = reading
    if (!figure || figure.start < previous) continue
    figures ??= []
    const last = figures[figures.length - 1]
    if (!last || !joinBounds(norm, last, figure)) figures.push(withRate(source, figure, previous))
    previous = figure.end
  }
  progress.place = k
  progress.closed = shut
  return figures ?? NONE
}

function read(call: number, source: Source, at: number): Reading {
  switch (call) {
    case QUANTITY:
      return readQuantity(source, at)
    case HALF:
      return readHalf(source, at)
    case DOUBLING:
      return readDoubling(source, at)
    case ORDINAL:
      return readOrdinal(source, at)
    case PLACE:
      return readPlace(source, at)
  }
  // 前 stands for 前列 too
  const reading = readLeading(source, at)
  return reading.figure || reading.next !== at + 1 ? reading : readPlace(source, at)
}
