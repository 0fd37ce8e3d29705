import { ratioWords } from '../../lexicon/statistics'
import { lowOf, type NumberReading, readNumber } from '../../number'
import { isStop } from './characters'
import type { Reading, Source } from './figure'

const REACH = 16
const COLON = ':'
const TO = '比'

/**
 * A ratio of two terms or more. A colon needs a word that says so, else 9:30 is a time and 页数:12 a label.
 *
 *     > | 配套比例为3:1   3       > | 一百零四比一百   1.04
 *
 * Its value is the first term over the second; of three terms and more (12:48:40) the first. What reads as a time too
 * (`isClock`: 师生比1:15) needs a word that only ratios have.
 */
export function readRatio(source: Source, n: NumberReading, isClock = false): Reading | undefined {
  const { norm, text } = source
  const separator = norm[n.end]
  if (separator !== COLON && separator !== TO) return undefined
  const terms = [n]
  while (norm[terms[terms.length - 1].end] === separator && terms.length < 6) {
    const next = readNumber(norm, terms[terms.length - 1].end + 1, text)
    if (!next) break
    terms.push(next)
  }
  if (terms.length < 2) return undefined
  const end = terms[terms.length - 1].end
  const parts = terms.map((term) => lowOf(term))
  if (parts.some((part) => part <= 0)) return separator === COLON ? { next: end } : undefined
  // no time has a decimal, and none is changed into another
  const isDecimal = terms.some((term) => term.low.power < 0)
  const isPlain =
    (isDecimal && endsPhrase(norm, end)) ||
    (terms.length > 2 && (isDecimal || isChanged(norm, n.start, end))) ||
    followsRatio(norm, n.start, source.start)
  if (separator === COLON && !isPlain && !isRatio(norm, n.start, end, source.start, isClock)) return undefined
  // 三比三看: Chinese figures need the end of a phrase or a word as well
  if (
    separator === TO &&
    n.form === 'han' &&
    !n.big &&
    !endsPhrase(norm, end) &&
    !isRatio(norm, n.start, end, source.start)
  )
    return undefined
  const value = parts.length === 2 ? Number((parts[0] / parts[1]).toPrecision(6)) : parts[0]
  return {
    figure: {
      start: n.start,
      end,
      number: n.start,
      kind: 'ratio',
      low: value,
      high: value,
      isRange: false,
      approximation: 'exact',
      parts,
    },
    next: end,
  }
}

/** 比例由60:40调整至70:30: what a ratio is changed to. */
function followsRatio(norm: string, start: number, floor: number): boolean {
  if (!'为到至成'.includes(norm[start - 1] ?? ' ')) return false
  const from = Math.max(floor, start - REACH)
  const first = /(\d{1,3}:\d{1,3})[\u3400-\u9fff]{0,6}$/.exec(norm.slice(from, start))
  return first !== null && isRatio(norm, from + first.index, from + first.index + first[1].length, floor)
}

/** 由4:4:2调整为5:4:1 */
const isChanged = (norm: string, start: number, end: number) =>
  /\d:\d{1,3}[\u3400-\u9fff]{0,6}[为到至成]$/.test(norm.slice(Math.max(0, start - 12), start)) ||
  /^[\u3400-\u9fff]{0,6}[为到至成]\d{1,3}:\d/.test(norm.slice(end, end + 12))

/** Words that stand before a time as well: 按9:30, 以8:00为准. */
const LOOSE = '按照以票'

function isRatio(norm: string, start: number, end: number, floor: number, isClock = false): boolean {
  const least = Math.max(floor, start - REACH)
  for (let i = start; i > least && !isStop(norm.charCodeAt(i - 1)); i--) {
    const word = ratioWords.before(norm, i)
    if (word && !(isClock && (LOOSE.includes(word.word[0]) || /[于在日午晚]|.{6}/.test(norm.slice(i, start)))))
      return true
  }
  const after = norm[end] === '的' ? end + 1 : end
  return ratioWords.at(norm, after) !== undefined
}

const endsPhrase = (norm: string, end: number) =>
  end >= norm.length || isStop(norm.charCodeAt(end)) || norm[end] === '的' || norm[end] === '、'
