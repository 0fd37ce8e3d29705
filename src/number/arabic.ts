import type { Decimal } from './decimal'
import { readSpaced } from './spaced'

export interface ArabicReading extends Decimal {
  end: number
  /** Figures before the point, commas left out. */
  width: number
  /** Thousands are set apart: 1,046. */
  grouped: boolean
  leadingZero: boolean
}

const MAX_FIGURES = 15
const isFigure = (c: number) => c >= 48 && c <= 57
const POINT = 46
const COMMA = 44
const BLANK = 32
const PERCENT = 37
const CLOSING_QUOTE = 0x201d
const FULL_WIDTH_COMMA = 0xff0c

/**
 * Arabic figures at `at`, with thousands commas and a decimal point.
 *
 *     > | 撤离9,100人
 *           ^^^^^ 9100
 *     > | 合格率46%,300人     (a list comma: no three figures in front of it)
 *     > | 撤離1,046人         (ASCII); １，０４６人 (all full-width) reads alike, 46，300人 does not
 *
 * `text` is what `norm` was folded from. Undefined for a string of more than 15 figures: that is no quantity.
 */
export function readArabic(norm: string, at: number, text: string): ArabicReading | undefined {
  let i = at
  let digits = 0
  let figures = 0
  while (isFigure(norm.charCodeAt(i))) {
    if (figures++ < MAX_FIGURES) digits = digits * 10 + norm.charCodeAt(i) - 48
    i++
  }
  if (isSetApart(norm, i)) {
    const spaced = readSpaced(norm, at)
    if (spaced && !text.slice(at, spaced.end).includes('\t')) return spaced
  }
  let width = figures
  const leadingZero = figures > 1 && norm.charCodeAt(at) === 48
  let grouped = false
  if (width <= 3 && norm.charCodeAt(at) !== 48) {
    for (let size: number; (size = groupAt(norm, i, text, at)) > 0; i += 1 + size) {
      for (let k = i + 1; k <= i + size; k++)
        if (figures++ < MAX_FIGURES) digits = digits * 10 + norm.charCodeAt(k) - 48
      if (norm.charCodeAt(i) === COMMA) grouped = true
      width += size
    }
  }
  let power = 0
  const point =
    norm.charCodeAt(i) === POINT ? i : norm.charCodeAt(i) === BLANK && norm.charCodeAt(i + 1) === POINT ? i + 1 : -1
  if (point >= 0 && isFigure(norm.charCodeAt(point + 1))) {
    i = point + 1
    while (isFigure(norm.charCodeAt(i))) {
      if (figures < MAX_FIGURES) {
        digits = digits * 10 + norm.charCodeAt(i) - 48
        power--
      }
      figures++
      i++
    }
  }
  if (figures > MAX_FIGURES && power === 0) return { digits: 0, power: 0, end: i, width, grouped, leadingZero: true }
  return { digits, power, end: i, width, grouped, leadingZero }
}

/** A blank before the next figure or point, or behind the point. */
function isSetApart(norm: string, i: number): boolean {
  const c = norm.charCodeAt(i)
  const next = norm.charCodeAt(i + 1)
  if (c === POINT) return next === BLANK && isFigure(norm.charCodeAt(i + 2))
  return c === BLANK && (isFigure(next) || (next === POINT && norm.charCodeAt(i + 2) === BLANK))
}

/** How long a group of figures behind a separator at `i` is; 0 where none follows. */
function groupAt(norm: string, i: number, text: string, at: number): number {
  const c = norm.charCodeAt(i)
  if (c !== COMMA && c !== BLANK) return 0
  let end = i + 1
  while (end < i + 5 && isFigure(norm.charCodeAt(end))) end++
  const size = end - i - 1
  if (size === 0 || size > 3) return 0
  if (c === COMMA) {
    const isThousands = text.charCodeAt(i) !== FULL_WIDTH_COMMA || text.charCodeAt(i + 1) > 0xff00
    return size === 3 && isThousands ? size : 0
  }
  // a stray blank inside a number: Han before it, Han or a sign right behind it (else it is a row of a table)
  const before = norm.charCodeAt(at - 1)
  const after = norm.charCodeAt(end)
  return ((before > 0x2e80 && before < 0xff00) || before === CLOSING_QUOTE) &&
    (after > 0x2e80 || after === PERCENT || after === POINT)
    ? size
    : 0
}
