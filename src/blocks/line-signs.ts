import { UnitTable } from '../text'

/**
 * Signs without which a line is not of a kind, gathered by one walk over it: most questions about a short line are
 * answered by what it does not hold.
 */
export const Sign = {
  /** A Han character, a digit or a Latin letter; lines without them may hold letters of other scripts. */
  letter: 1,
  blank: 2,
  colon: 4,
  digit: 8,
  /** 。 */
  fullStop: 16,
  semicolon: 32,
  /** ! ? */
  tone: 64,
  comma: 128,
  /** 、 */
  pause: 256,
  /** What the name or address of a site or a paper holds. */
  site: 512,
  dash: 1024,
  han: 2048,
  /** 附 */
  attached: 4096,
  /** 年月日 */
  calendar: 8192,
} as const

const values = new Uint16Array(65536)
const mark = (units: string, bits: number) => {
  for (let i = 0; i < units.length; i++) values[units.charCodeAt(i)] |= bits
}
for (let c = 0x4e00; c <= 0x9fff; c++) values[c] = Sign.letter | Sign.han
for (let c = 65; c <= 90; c++) values[c] = values[c + 32] = Sign.letter
mark('0123456789', Sign.letter | Sign.digit)
mark(' ', Sign.blank)
mark(':', Sign.colon)
mark('。', Sign.fullStop)
mark(';', Sign.semicolon)
mark('!?', Sign.tone)
mark(',', Sign.comma)
mark('、', Sign.pause)
mark('.网社报', Sign.site)
mark('-', Sign.dash)
mark('附', Sign.attached)
mark('年月日', Sign.calendar)

/** The sign that one unit is. */
export const signOf = new UnitTable(values).reader()

/** The signs that `[start, end)` holds. */
export function signsOf(norm: string, start: number, end: number): number {
  let signs = 0
  for (let i = start; i < end; i++) signs |= signOf(norm.charCodeAt(i))
  return signs
}
