import type { Lines } from './lines'
import { isCloser, isOpener, isWord } from './signs'

const LONGEST_LOOK = 400

/**
 * What a line holds, as one number: that it was read, whether a bracket or quote is open at its end, how many commas, and
 * how many of 。!?; before its last character.
 */
const READ = 1
const OPEN = 2
const COMMA = 1 << 2
const STOP = 1 << 16
export const isOpen = (reading: number): boolean => (reading & OPEN) !== 0
export const commasOf = (reading: number): number => (reading & (STOP - COMMA)) >> 2
export const stopsOf = (reading: number): number => reading >> 16

export function readLine(units: Uint16Array, lines: Lines, i: number, readings: Int32Array): number {
  if (readings[i] !== 0) return readings[i]
  const start = lines.start[i]
  const end = lines.end[i]
  let reading = READ
  let depth = 0
  for (let at = Math.max(start, end - LONGEST_LOOK); at < end; at++) {
    const unit = units[at]
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
