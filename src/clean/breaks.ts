import type { Edit } from '../text'
import type { Lines } from './lines'
import type { Pairs } from './pairs'
import { opensPart } from './parts'
import { isCloser, isDigit, isEnd, isHan, isOpener, isPause, isWord, opensHeading, opensItem } from './signs'

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
export function breaks(norm: string, lines: Lines, pairs: Pairs): Edit[] {
  const readings = new Int32Array(lines.count)
  const habits = habitsOf(norm, lines, readings)
  const edits: Edit[] = []
  let inHead = true
  for (let i = 0; i + 1 < lines.count; i++) {
    if (opensPart(norm, lines.start[i])) inHead = true
    const ends = endsSentence(norm, lines, i)
    if (ends || (inHead && opensHeading(norm, lines.start[i]))) inHead = false
    // most lines end a sentence, and the next one shows nothing else
    if (ends && !(habits.width > 0 && habits.indents) && !isContinuation(norm.charCodeAt(lines.start[i + 1]))) continue
    const reading = readLine(norm, lines, i, readings)
    if (stopsOf(reading) > 0) inHead = false
    if (!goesOn(norm, lines, i, reading, ends, habits, inHead, pairs)) continue
    const last = norm.charCodeAt(lines.end[i] - 1)
    const next = norm.charCodeAt(lines.start[i + 1])
    edits.push({
      start: lines.end[i],
      end: lines.start[i + 1],
      text: last < 0x80 && next < 0x80 && isWord(last) && isWord(next) ? ' ' : '',
    })
  }
  return edits
}

const LONGEST_LOOK = 400

/**
 * What a line holds, as one number: that it was read, whether a bracket or quote is open at its end, how many commas, and
 * how many of 。!?; before its last character.
 */
const READ = 1
const OPEN = 2
const COMMA = 1 << 2
const STOP = 1 << 16
const isOpen = (reading: number): boolean => (reading & OPEN) !== 0
const commasOf = (reading: number): number => (reading & (STOP - COMMA)) >> 2
const stopsOf = (reading: number): number => reading >> 16

function readLine(norm: string, lines: Lines, i: number, readings: Int32Array): number {
  if (readings[i] !== 0) return readings[i]
  const start = lines.start[i]
  const end = lines.end[i]
  let reading = READ
  let depth = 0
  for (let at = Math.max(start, end - LONGEST_LOOK); at < end; at++) {
    const unit = norm.charCodeAt(at)
    if (isWord(unit)) continue
    if (unit === 0x3002 || unit === 0x21 || unit === 0x3f || unit === 0x3b) {
      if (at < end - 1) reading += STOP
    } else if (unit === 0x2c) reading += COMMA
    else if (isOpener(unit)) depth++
    else if (isCloser(unit) && depth > 0) depth--
  }
  if (depth > 0) reading |= OPEN
  readings[i] = reading
  return reading
}

function endsSentence(norm: string, lines: Lines, i: number): boolean {
  let last = lines.end[i] - 1
  while (last > lines.start[i] && isCloser(norm.charCodeAt(last))) last--
  return isEnd(norm.charCodeAt(last))
}

/** No line begins with what closes or parts. */
const isContinuation = (unit: number): boolean =>
  (isCloser(unit) && unit !== 0x3e) || isPause(unit) || unit === 0x3002 || unit === 0x3b

interface Habits {
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
function habitsOf(norm: string, lines: Lines, readings: Int32Array): Habits {
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
    const last = norm.charCodeAt(lines.end[i] - 1)
    if (isEnd(last)) {
      ended++
      if (lines.indent[i + 1] > 0) endedIndented++
      if (lines.gap[i + 1] > 1) endedSpaced++
    } else if ((isWord(last) || isPause(last)) && isHan(norm.charCodeAt(lines.start[i + 1]))) {
      if (opensItem(norm, lines.start[i + 1])) continue
      widths[Math.min(length, SHORT + 1)]++
      counted++
      if (length < 16) continue
      going++
      if (lines.indent[i + 1] > 0) goingIndented++
      const reading = readLine(norm, lines, i, readings)
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

const date = /[(〔]?(?:\d{4}|[〇零一二三四五六七八九十]{4}|20..|[xX]{2,4})年/y

function opensWithDate(norm: string, start: number, end: number): boolean {
  date.lastIndex = start
  return date.test(norm) && date.lastIndex <= end
}

/** A short line on the bottom of a text: an office or a name, and a date under it. */
function isSignature(norm: string, lines: Lines, i: number): boolean {
  const start = lines.start[i]
  const end = lines.end[i]
  if (end - start > 30) return false
  const [first, last] = [norm[start], norm[end - 1]]
  if ((first === '(' || first === '〔') && (last === ')' || last === '〕')) return true
  if (end - start <= 16 && opensWithDate(norm, start, end)) return true
  for (let at = start; at < end; at++) {
    const unit = norm.charCodeAt(at)
    if (unit === 0x2c || (isEnd(unit) && unit !== 0x2e && unit !== 0x2026)) return false
  }
  return (
    i + 1 < lines.count &&
    lines.end[i + 1] - lines.start[i + 1] <= 18 &&
    opensWithDate(norm, lines.start[i + 1], lines.end[i + 1])
  )
}

function isNameOrDate(norm: string, start: number, end: number): boolean {
  if (end - start <= 4) {
    for (let i = start; i < end; i++) if (!isHan(norm.charCodeAt(i))) return true
    return end - start >= 3 && end - start <= 4
  }
  return isDigit(norm.charCodeAt(start)) || opensWithDate(norm, start, end)
}
