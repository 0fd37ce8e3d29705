import { BLANK, DIGIT, isHan, kindOf, LETTER } from './characters'
import { LATIN, MARK, NONE, NUMBER, type Pieces, SPACE } from './pieces'

const DI = 0x7b2c // 第
const joinsDigits = new Set([...'.,:'].map((c) => c.charCodeAt(0)))
const joinsLetters = new Set([...'.-_@&+/'].map((c) => c.charCodeAt(0)))
const afterDigits = new Set([...'%‰'].map((c) => c.charCodeAt(0)))
const runs = new Set([...'—…-=*_.~·'].map((c) => c.charCodeAt(0)))

/**
 * Lays out what lies between Han characters, from `at` up to the next one or `end`: numbers and runs of letters whole,
 * marks one by one (dashes and dots as they are drawn, ——), blanks. Returns where it stopped.
 *
 *     > | 增长8.7%,GDP——
 *           ^^^^  ^^^^^
 */
export function layOutAtoms(norm: string, at: number, end: number, out: Pieces): number {
  while (at < end) {
    const unit = norm.charCodeAt(at)
    if (isHan(unit)) break
    const kind = kindOf(unit)
    if (kind & (DIGIT | LETTER)) {
      const stop = runEnd(norm, at, end)
      const isNumber = (kind & DIGIT) !== 0 && !hasLetter(norm, at, stop)
      const last = out.length - 1
      if (isNumber && last >= 0 && belongs(norm, out, last)) out.extend(stop, NUMBER)
      else out.push(stop, isNumber ? NUMBER : LATIN, NONE)
      at = stop
    } else if (kind & BLANK) {
      while (at < end && kindOf(norm.charCodeAt(at)) & BLANK) at++
      out.push(at, SPACE, NONE)
    } else {
      let stop = at + (unit >= 0xd800 && unit < 0xdc00 && at + 1 < end ? 2 : 1)
      if (runs.has(unit)) while (stop < end && norm.charCodeAt(stop) === unit) stop++
      out.push(stop, MARK, NONE)
      at = stop
    }
  }
  return at
}

/** 第|30 and 百分之|30 are one. */
function belongs(norm: string, out: Pieces, last: number): boolean {
  const end = out.ends[last]
  const unit = norm.charCodeAt(end - 1)
  return unit === DI ? end - out.start(last) === 1 : unit === 0x4e4b && out.kinds[last] === NUMBER
}

function runEnd(norm: string, at: number, end: number): number {
  let stop = at + 1
  let letters = (kindOf(norm.charCodeAt(at)) & LETTER) !== 0
  while (stop < end) {
    const unit = norm.charCodeAt(stop)
    const kind = kindOf(unit)
    if (kind & (DIGIT | LETTER)) {
      letters ||= (kind & LETTER) !== 0
      stop++
      continue
    }
    const next = stop + 1 < end ? kindOf(norm.charCodeAt(stop + 1)) : 0
    if (joinsDigits.has(unit) && kindOf(norm.charCodeAt(stop - 1)) & DIGIT && next & DIGIT) stop += 2
    else if (letters && joinsLetters.has(unit) && next & (DIGIT | LETTER)) stop += 2
    else break
  }
  if (!letters && stop < end && afterDigits.has(norm.charCodeAt(stop))) stop++
  return stop
}

function hasLetter(norm: string, at: number, stop: number): boolean {
  for (let i = at; i < stop; i++) if (kindOf(norm.charCodeAt(i)) & LETTER) return true
  return false
}
