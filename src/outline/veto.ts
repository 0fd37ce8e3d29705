import type { DraftBlock } from '../blocks/types'
import { coordinators } from '../lexicon/outline'
import { isDigit, isHanNumeral, type Mark, readDigits, readHanOrdinal } from '../marks'

/**
 * Whether a mark in its place is none after all: coordinate numerals (一、二等奖), dates (10、11月), cross-references
 * (第三条规定, 第(一)项), amounts, words that begin alike (一是一, 第一要务, 首先进).
 */
export function isVetoed(norm: string, mark: Mark, atLineStart: boolean, block: DraftBlock): boolean {
  const { start, end, style, verb } = mark
  const next = norm[end] ?? ''
  if (end >= block.end && style !== 'han' && style !== 'paren-han' && style !== 'chapter' && style !== 'part')
    return true
  switch (style) {
    case 'han':
    case 'arabic':
    case 'ordinal':
      if (isCoordinated(norm, end)) return true
      if (style === 'ordinal' && next === '第') return true
      // 第一讲坛、第二讲坛: names, not points
      if (style === 'ordinal' && isHanNumeral(norm.charCodeAt(end - 1)) && norm[start - 1] === '、') return true
      if (style === 'ordinal' && verb === '要' && /[务素害]/.test(next)) return true
      if (style === 'ordinal' && norm[end - 1] === '是' && next === '一') return true
      // 一, and 一: and 一. only where a line begins
      if (style === 'han' && norm[end - 1] !== '、' && !atLineStart) return true
      if (style === 'arabic' && /[%年月日号亿万个项人元点]/.test(next)) return true
      return false
    case 'article':
      return !atLineStart && norm[start - 1] !== ' '
        ? true
        : /^(?:规定|第|款|的|、|和|之|所|中|至|或)/.test(norm.slice(end, end + 2))
    case 'part':
    case 'chapter':
    case 'section':
      return !atLineStart && !(norm[start - 1] === ' ' || norm[start - 1] === '。')
    case 'paren-han':
    case 'paren-arabic':
      return (
        // [1] is a footnote
        (style === 'paren-arabic' && norm[start] === '[') ||
        norm[start - 1] === '第' ||
        /^[项款条目]/.test(next) ||
        (norm[end - 1] === ')' && norm[start] !== '(' && !atLineStart && norm[start - 1] === ',')
      )
    case 'decimal':
      return !atLineStart || /^[%万亿千元个米公吨平]/.test(next)
    case 'clause':
      return isHanNumeral(norm.charCodeAt(end)) && norm[end] === norm[start]
        ? true
        : verb === '要'
          ? /^[素害道塞闻件]/.test(next)
          : false
    case 'sequence':
      return isSequenceWord(norm, mark, next)
    case 'letter':
      return !atLineStart && norm[start - 1] !== ' '
    default:
      return false
  }
}

/** 首先进 is 首 + 先进; 最后 must stand alone (最后,) or with 是; 其次 and 再次 mostly do. */
function isSequenceWord(norm: string, { start, end, ordinal, verb }: Mark, next: string): boolean {
  if (verb) return false
  const stands = norm[end - 1] === ',' || norm[end - 1] === ':' || norm[end - 1] === '、'
  if (ordinal === 0) return !stands
  if (norm.startsWith('首先进', start)) return true
  return !stands && /[的之生发提]/.test(next)
}

/** A second numeral behind the mark with what counts both: 一、|二等奖; 10、|11月 */
function isCoordinated(norm: string, at: number): boolean {
  const c = norm.charCodeAt(at)
  const number = isDigit(c) ? readDigits(norm, at) : isHanNumeral(c) ? readHanOrdinal(norm, at) : null
  if (!number) return false
  return coordinators.match(norm, number.end) !== undefined
}
