import { cueAfter, vetoes } from '../../lexicon/slogans'
import type { Finding } from './finding'
import { readFigures } from './numbers'

const PLUS = '+'.charCodeAt(0)
export const isFigure = (unit: number) => unit >= 0x30 && unit <= 0x39
const NO_FIGURE_BEHIND = '0123456789.+-/ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const GOES_ON = '.,%+'
const WITH_PLUS = /^\d{1,4}(?:\+(?:\d{1,3}|[NX])){1,4}(?![\d.,%+])/

/** `8337发展思路`, `1+5+X工作体系`: figures with the name of what they are; the name is no part of it. */
export function named(norm: string, at: number, limit: number): Finding | null {
  const end = figuresEnd(norm, at, limit)
  if (end < 0 || cueAfter.from(norm, end) === '' || (at > 0 && NO_FIGURE_BEHIND.includes(norm[at - 1]))) return null
  const text = norm.slice(at, end)
  const formula = vetoes.has(text) ? null : readFigures(text, true)
  return formula && { start: at, end, kind: 'numeric', formula }
}

/** Where three to five figures end, or figures that are joined by plus signs; -1 where neither stands. */
function figuresEnd(norm: string, at: number, limit: number): number {
  let end = at + 1
  while (end < limit && isFigure(norm.charCodeAt(end))) end++
  if (end < limit && norm.charCodeAt(end) === PLUS) {
    const joined = WITH_PLUS.exec(norm.slice(at, limit))
    return joined ? at + joined[0].length : -1
  }
  if (end - at < 3 || end - at > 5) return -1
  return end < limit && GOES_ON.includes(norm[end]) ? -1 : end
}
