import type { Draft } from '../text'
import { commasOf, readLine, stopsOf } from './line-reading'
import type { Lines } from './lines'
import { isEnd, isHan, isPause, isWord, opensHeading, opensItem } from './signs'

export interface Habits {
  /** Many of the file's lines are broken. */
  wrapped: boolean
  /** Width of a full line, in characters; 0 where lines have no common width. */
  width: number
  /** Paragraphs begin with blanks. */
  indents: boolean
  /** Paragraphs are parted by blank lines. */
  spaced: boolean
  /** Line ends between two lines of one paragraph. */
  gap: number
}

/** How the file breaks its lines and marks its paragraphs. */
export function habitsOf({ norm, units }: Draft, lines: Lines, readings: Int32Array): Habits {
  const broken = [0, 0]
  let ended = 0
  let endedIndented = 0
  let endedSpaced = 0
  let goingIndented = 0
  let going = 0
  const widths = new Int32Array(SHORT + 2)
  let counted = 0
  for (let i = 0; i + 1 < lines.count; i++) {
    const length = lines.end[i] - lines.start[i]
    const last = units[lines.end[i] - 1]
    if (isEnd(last)) {
      ended++
      if (lines.indent[i + 1] > 0) endedIndented++
      if (lines.gap[i + 1] > 1) endedSpaced++
    } else if ((isWord(last) || isPause(last)) && isHan(units[lines.start[i + 1]])) {
      if (opensItem(norm, lines.start[i + 1])) continue
      widths[Math.min(length, SHORT + 1)]++
      counted++
      if (length < 16) continue
      going++
      if (lines.indent[i + 1] > 0) goingIndented++
      const reading = readLine(units, lines, i, readings)
      if (stopsOf(reading) > 0 || isPause(last) || (commasOf(reading) > 0 && !opensHeading(norm, lines.start[i])))
        broken[lines.gap[i + 1] > 1 ? 1 : 0]++
    }
  }
  const gap = broken[0] === 0 && broken[1] >= 5 && broken[1] * 4 >= lines.count ? 2 : 1
  return {
    wrapped: broken[gap - 1] >= 3 && broken[gap - 1] * 8 >= ended,
    width: commonWidth(widths, counted),
    indents: ended >= 3 && endedIndented * 10 >= ended * 7 && goingIndented * 2 <= going,
    spaced: ended >= 3 && endedSpaced * 10 >= ended * 7,
    gap,
  }
}

const SHORT = 100

/** The length of a full line: of three neighbouring lengths, which most lines that end in a clause have, the longest. Next to none is longer. */
function commonWidth(widths: Int32Array, counted: number): number {
  if (counted < 8) return 0
  let longer = widths[SHORT + 1]
  for (let length = SHORT; length >= 18; length--) {
    if (longer * 20 > counted) return 0
    if ((widths[length] + widths[length - 1] + widths[length - 2]) * 10 >= counted * 7) return length
    longer += widths[length]
  }
  return 0
}
