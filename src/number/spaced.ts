import type { ArabicReading } from './arabic'

const BLANK = 32
const POINT = 46
const LONGEST = 15
const isFigure = (c: number) => c >= 48 && c <= 57
const isHan = (c: number) => c >= 0x2e80 && c < 0xff00
/** Signs that a number may stand behind. */
const OPENS = ',;:("'

/**
 * Figures that scanning has set apart, at `at`: one by one, by thousands, or beside their point.
 *
 *     > | 辖1 6 个村   16      > | 实有1 024 户   1024      > | 达9 8 . 5 %   98.5      > | 人口2. 3万人   2.3
 *
 * Text must stand before it and a unit behind it, else it is a row of a table or the number of an item.
 */
export function readSpaced(norm: string, at: number): ArabicReading | undefined {
  const parted = norm.charCodeAt(at - 1) === BLANK
  const before = norm.charCodeAt(parted ? at - 2 : at - 1)
  if (!isHan(before) && !OPENS.includes(norm[parted ? at - 2 : at - 1] ?? ' ')) return undefined
  let i = at
  let digits = 0
  let width = 0
  let power = 0
  let isByOne = true
  let isByThousand = true
  let groups = 0
  for (;;) {
    const from = i
    for (; isFigure(norm.charCodeAt(i)) && width <= LONGEST; i++, width++)
      digits = digits * 10 + norm.charCodeAt(i) - 48
    const size = i - from
    if (size !== 1) isByOne = false
    if (groups > 0 ? size !== 3 : size > 3) isByThousand = false
    groups++
    if (norm.charCodeAt(i) !== BLANK || !isFigure(norm.charCodeAt(i + 1))) break
    i++
  }
  if (width > LONGEST || (groups > 1 && !isByOne && !isByThousand)) return undefined
  const point = norm.charCodeAt(i) === BLANK ? i + 1 : i
  if (norm.charCodeAt(point) === POINT) {
    const first = norm.charCodeAt(point + 1) === BLANK ? point + 2 : point + 1
    if (!isFigure(norm.charCodeAt(first))) return undefined
    // 如下:1. 5亿元以上项目
    if (groups === 1 && !isHan(before)) return undefined
    for (i = first; isFigure(norm.charCodeAt(i)) && width - power <= LONGEST; i++, power--) {
      digits = digits * 10 + norm.charCodeAt(i) - 48
      if (isByOne && groups > 1 && norm.charCodeAt(i + 1) === BLANK && isFigure(norm.charCodeAt(i + 2))) i++
    }
  }
  const behind = norm.charCodeAt(i) === BLANK ? i + 1 : i
  const after = norm.charCodeAt(behind)
  if (!isHan(after) && norm[behind] !== '%' && norm[behind] !== '‰') return undefined
  return { digits, power, end: i, width, grouped: groups > 1, leadingZero: width > 1 && norm.charCodeAt(at) === 48 }
}
