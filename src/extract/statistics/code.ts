import type { NumberReading } from '../../number'
import { isFigure, isHan, isLetter } from './characters'
import { dateEnd } from './date'
import { readUnit } from './unit'

/** Past a code that the figures are part of: 5G, H1N1, 201X2, 9477441.html. */
export function codeEnd(norm: string, n: NumberReading): number {
  const before = norm.charCodeAt(n.start - 1)
  const after = norm.charCodeAt(n.end)
  const begins = isLetter(before) || before === 95 || (before === 47 && !isHan(norm.charCodeAt(n.start - 2)))
  if (!begins && !(isLetter(after) && !readsAsUnit(norm, n.end)) && !(n.leadingZero && n.width > 0)) return 0
  let i = n.end
  while (isLetter(norm.charCodeAt(i)) || isFigure(norm.charCodeAt(i)) || norm[i] === '_') i++
  return n.leadingZero && i === n.end ? dateEnd(norm, n) || i : i
}

const readsAsUnit = (norm: string, at: number) =>
  readUnit({ norm, text: norm, start: 0, end: norm.length }, at) !== undefined
