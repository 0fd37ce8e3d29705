import type { Decimal } from './decimal'

export interface ArabicReading extends Decimal {
  end: number
  /** Figures before the point. */
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
  const width = figures
  const leadingZero = width > 1 && norm.charCodeAt(at) === 48
  let grouped = false
  if (width <= 3 && norm.charCodeAt(at) !== 48) {
    while (isGroup(norm, i, text)) {
      for (let k = i + 1; k < i + 4; k++) if (figures++ < MAX_FIGURES) digits = digits * 10 + norm.charCodeAt(k) - 48
      i += 4
      grouped = true
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

/** A separator and exactly three figures. */
function isGroup(norm: string, i: number, text: string): boolean {
  const c = norm.charCodeAt(i)
  if (c !== COMMA && c !== BLANK) return false
  for (let k = i + 1; k < i + 4; k++) if (!isFigure(norm.charCodeAt(k))) return false
  const next = norm.charCodeAt(i + 4)
  if (isFigure(next)) return false
  // figures set apart by blanks are one number only where something is counted right behind them
  if (c === BLANK) return text.charCodeAt(i) === BLANK && next > 0x2e80 && norm.charCodeAt(i + 5) > 0x20
  return text.charCodeAt(i) !== FULL_WIDTH_COMMA || text.charCodeAt(i + 1) > 0xff00
}
