import type { Draft, Edit } from '../text'
import { type Habits, habitsOf } from './line-habits'
import { commasOf, isOpen, readLine, stopsOf } from './line-reading'
import type { Lines } from './lines'
import type { Pairs } from './pairs'
import { opensPart } from './parts'
import { isNameOrDate, isSignature } from './signature'
import { isCloser, isEnd, isHan, isOpener, isPause, isWord, opensHeading, opensItem } from './signs'

/**
 * Line ends inside a paragraph.
 *
 *     做好座谈会筹备工作。通⏎过开好这次会议
 *                           ^ the line holds a full stop and ends in a clause: broken
 *
 * Headings, titles, salutations, bylines, list items and dates keep their line end; so does whatever could be one of them.
 * Files that are wrapped throughout show it by their many broken lines, or by one width; there a line without any sign of its own
 * goes on too.
 */
export function breaks(draft: Draft, lines: Lines, pairs: Pairs): Edit[] {
  const { norm, units } = draft
  const readings = new Int32Array(lines.count)
  const habits = habitsOf(draft, lines, readings)
  const edits: Edit[] = []
  let inHead = true
  for (let i = 0; i + 1 < lines.count; i++) {
    if (opensPart(norm, lines.start[i])) inHead = true
    const ends = endsSentence(units, lines, i)
    if (ends || (inHead && opensHeading(norm, lines.start[i]))) inHead = false
    // most lines end a sentence, and the next one shows nothing else
    if (ends && !(habits.width > 0 && habits.indents) && !isContinuation(units[lines.start[i + 1]])) continue
    const reading = readLine(units, lines, i, readings)
    if (stopsOf(reading) > 0) inHead = false
    if (!goesOn(norm, lines, i, reading, ends, habits, inHead, pairs)) continue
    const last = units[lines.end[i] - 1]
    const next = units[lines.start[i + 1]]
    edits.push({
      start: lines.end[i],
      end: lines.start[i + 1],
      text: last < 0x80 && next < 0x80 && isWord(last) && isWord(next) ? ' ' : '',
    })
  }
  return edits
}

function endsSentence(units: Uint16Array, lines: Lines, i: number): boolean {
  let last = lines.end[i] - 1
  while (last > lines.start[i] && isCloser(units[last])) last--
  return isEnd(units[last])
}

/** No line begins with what closes or parts. */
const isContinuation = (unit: number): boolean =>
  (isCloser(unit) && unit !== 0x3e) || isPause(unit) || unit === 0x3002 || unit === 0x3b

function goesOn(
  norm: string,
  lines: Lines,
  i: number,
  reading: number,
  ends: boolean,
  habits: Habits,
  inHead: boolean,
  pairs: Pairs,
): boolean {
  const start = lines.start[i]
  const lastAt = lines.end[i] - 1
  const last = norm.charCodeAt(lastAt)
  const nextAt = lines.start[i + 1]
  const next = norm.charCodeAt(nextAt)
  const near = lines.gap[i + 1] <= habits.gap
  // 1. what cannot begin a line
  if (isContinuation(next)) return lines.gap[i + 1] <= 2
  const nextWord = isWord(next) || isOpener(next)
  const length = lines.end[i] - start
  const commas = commasOf(reading)
  const stops = stopsOf(reading)
  const full = habits.width > 0 && length >= habits.width - 2 && length <= habits.width + 2
  // 2. a full line, and the next one is not indented in a file that indents
  if (full && habits.wrapped && habits.indents && near && nextWord && lines.indent[i + 1] === 0 && !inHead)
    return !(ends && stops + commas === 0)
  if (!nextWord || opensItem(norm, nextAt) || opensPart(norm, nextAt)) return false
  const indented = lines.indent[i + 1] > (habits.indents ? 0 : 1) && lines.indent[i + 1] > lines.indent[i] - 1
  if (indented && (habits.indents || lines.indent[i] < lines.indent[i + 1])) return false
  if (ends) return false
  // 3. a comma never ends a paragraph
  if (isPause(last) || isOpener(last)) return length > 1 && (near || !habits.spaced)
  if (!near || !(isWord(last) || isCloser(last) || last === 0x25)) return false
  if (isOpen(reading) && closesSoon(norm, nextAt) && !inHead) return true
  if (isSignature(norm, lines, i + 1)) return false
  if (full && habits.wrapped) return !inHead || commas + stops > 0
  const heading = opensHeading(norm, start)
  if (heading && stops === 0) return habits.wrapped && !full && length > (habits.width || 44) && commas > 2
  // 4. a full stop inside, none at the end
  if (stops > 0)
    return (
      (length >= 12 || habits.wrapped) &&
      !(habits.width > 0 && habits.wrapped && length < habits.width - 6 && !pairs.known(lastAt, nextAt))
    )
  if (!habits.wrapped || habits.width > 0) return false
  // 5. in a wrapped file: a line without any sign of its own
  if (inHead) return commas > 0 && (length >= 26 || (habits.indents && lines.indent[i] > 0))
  if (length >= 26 || commas > 0) return true
  const known = isHan(last) && isHan(next) && pairs.known(lastAt, nextAt)
  if (known) return true
  if (habits.indents && lines.indent[i] > 0) return true
  if (habits.indents || isNameOrDate(norm, start, lines.end[i])) return false
  return length <= 2 || (habits.spaced && lines.gap[i] > 1)
}

function closesSoon(norm: string, at: number): boolean {
  for (let i = at; i < at + 60 && i < norm.length; i++) {
    const unit = norm.charCodeAt(i)
    if (isOpener(unit) || unit === 0x0a) return false
    if (isCloser(unit)) return true
  }
  return false
}
