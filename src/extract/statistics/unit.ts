import { numeralClass } from '../../lexicon/numerals'
import type { Phrase } from '../../lexicon/phrases'
import { type UnitEntry, units } from '../../lexicon/units'
import { isFigure, isLetter, skipBlanks } from './characters'
import { isExtent, isLasting } from './date'
import type { Source } from './figure'
import { among } from './sets'

/** A unit or measure word behind a number. */
export interface UnitReading {
  end: number
  /** As written, without what stands inside it: 个月 for 个多月. */
  text: string
  /** The word of the lexicon. */
  word: string
  entry: UnitEntry
  /** 三个多月. */
  over: boolean
  /** 两个半月, 一年半. */
  half: boolean
  /** The second unit of 元/吨. */
  per?: string
}

const TAB = 9
const INSIDE = '多余来半'

/**
 * The unit at `at`, up to two blanks before it.
 *
 *     > | 两个半月     个月, half
 *     > | 94.5万元/人  元/人, per 人
 */
export function readUnit({ norm, text }: Source, at: number): UnitReading | undefined {
  const start = skipBlanks(norm, at)
  // the end of a cell
  if (start > at && text.charCodeAt(at) === TAB) return undefined
  const first = norm[start]
  if ((first === '个' || first === '個') && INSIDE.includes(norm[start + 1] ?? ' ')) {
    const joined = `个${norm.slice(start + 2, start + 8)}`
    const found = units.at(joined, 0)
    if (found && found.word.length > 1 && stands(joined, 0, found.word, found.value)) {
      const end = start + 1 + found.word.length
      const half = norm[start + 1] === '半'
      return {
        end,
        text: text[start] + text.slice(start + 2, end),
        word: found.word,
        entry: found.value,
        over: !half,
        half,
      }
    }
  }
  const found = units.at(norm, start)
  if (!found || !stands(norm, start, found.word, found.value)) return undefined
  let end = start + found.word.length
  const unit: UnitReading = {
    end,
    text: text.slice(start, end),
    word: found.word,
    entry: found.value,
    over: false,
    half: false,
  }
  if (
    norm[end] === '半' &&
    (found.value.kind === 'duration' || found.value.kind === 'multiple' || found.value.tenths) &&
    norm[end + 1] !== '载'
  ) {
    unit.half = true
    unit.end = end + 1
    return unit
  }
  if (norm[end] === '/' || norm[end] === '每') {
    const second = perEnd(norm, end + 1)
    if (second > 0) {
      unit.per = norm.slice(end + 1, second)
      end = second
      unit.end = end
      unit.text = text.slice(start, end)
    }
  }
  return unit
}

/** The end of what a unit is counted per, behind the stroke: 元/吨, 人/日, 吨标煤/万元; 0 where no unit stands. */
function perEnd(norm: string, at: number): number {
  const found = units.at(norm, norm[at] === '万' ? at + 1 : at)
  if (!found) return 0
  const start = norm[at] === '万' ? at + 1 : at
  return found.value.bounded || stands(norm, start, found.word, found.value) ? start + found.word.length : 0
}

/** The unit of the lexicon at `at`; none in 支队伍, where it is half of a word. */
export function unitWord(norm: string, at: number): Phrase<UnitEntry> | undefined {
  const found = units.at(norm, at)
  return found && stands(norm, at, found.word, found.value) ? found : undefined
}

/** Where the number before a unit begins. */
function numberStart(norm: string, at: number): number {
  let i = at
  while (i > 0 && i > at - LONGEST_NUMBER && (isFigure(norm.charCodeAt(i - 1)) || isNumeral(norm.charCodeAt(i - 1))))
    i--
  return i
}
const LONGEST_NUMBER = 8
const isNumeral = among(numeralClass)

function stands(norm: string, at: number, word: string, entry: UnitEntry): boolean {
  const end = at + word.length
  if (entry.latin && isLetter(norm.charCodeAt(end))) return false
  if (entry.bounded && !isExtent(norm, end) && !isLasting(norm, numberStart(norm, at))) return false
  return entry.notBefore === '' || end >= norm.length || !entry.notBefore.includes(norm[end])
}
