import type { Script } from '../model'
import { unitsOf } from '../text'
import { changesAlone, convert, simplifyUnits } from './hans'
import { stringOf } from './units'

/** A line is traditional where this share of its Han characters changes (20–30 % in traditional text, < 0.5 % in simplified). */
const TRADITIONAL_SHARE = 0.04

const LF = 10
const HAN = 0x3400
const BEHIND_HAN = 0xa000
/** A bit for each unit: whether it is Han that t2s changes where it stands alone. Read on first use. */
let changing: Uint32Array | undefined

function readChanging(): Uint32Array {
  const bits = new Uint32Array(65536 / 32)
  for (let unit = HAN; unit < BEHIND_HAN; unit++) if (changesAlone(unit)) bits[unit >>> 5] |= 1 << unit
  return bits
}

/**
 * Converts the traditional lines of a folded text to simplified characters, in place and without moving an offset, and
 * tells the script: a line counts by its Han characters; 90 % of one kind make a text of that kind.
 */
export function simplifyLines(text: string, units: Uint16Array): Script {
  changing ??= readChanging()
  const bits = changing
  const { length } = units
  let hant = 0
  let hans = 0
  for (let start = 0; start < length; ) {
    let han = 0
    let traditional = 0
    let end = start
    for (; end < length; end++) {
      const unit = units[end]
      if (unit === LF) break
      // without a branch: 1 where HAN <= unit < BEHIND_HAN
      han += ((unit - BEHIND_HAN) & ~(unit - HAN)) >>> 31
      traditional += (bits[unit >>> 5] >>> unit) & 1
    }
    if (traditional > han * TRADITIONAL_SHARE) {
      hant += han
      if (!simplifyUnits(text, units, start, end)) simplifyOdd(units, start, end)
    } else hans += han
    start = end + 1
  }
  const all = hant + hans
  return all === 0 ? 'none' : hant >= all * 0.9 ? 'hant' : hant <= all * 0.1 ? 'hans' : 'mixed'
}

/** `text` with its traditional lines in simplified characters, unit for unit as long, and its script. */
export function simplify(text: string): { norm: string; script: Script } {
  const units = unitsOf(text)
  const script = simplifyLines(text, units)
  return { norm: stringOf(units), script }
}

/** t2s keeps the number of code points; where a UTF-16 length differs (rare characters outside the BMP) the original stays. */
function simplifyOdd(units: Uint16Array, start: number, end: number): void {
  const from = [...stringOf(units.subarray(start, end))]
  const to = [...convert(from.join(''))]
  if (from.length !== to.length) return
  let at = start
  from.forEach((character, i) => {
    if (to[i].length === character.length)
      for (let k = 0; k < character.length; k++) units[at + k] = to[i].charCodeAt(k)
    at += character.length
  })
}
