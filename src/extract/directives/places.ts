import { deonticList } from '../../lexicon/deontic'
import { Sieve } from '../../lexicon/sieve'

const HAN = 0x4e00
/** What the signs, all of them before `HAN`, are to directives. */
const signs = new Uint8Array(HAN)
const mark = (units: string, sign: number) => {
  for (const unit of units) signs[unit.charCodeAt(0)] = sign
}
/** Opens or closes a quotation, brackets or a title. */
export const OPENS = 1
export const CLOSES = 2
mark('“《(', OPENS)
mark('”》)', CLOSES)
/** Parts two clauses. */
export const PARTS = 3
mark(',:', PARTS)
/** Parts two units. */
export const STOPS = 4
mark('。;!\n', STOPS)
export const signOf = (unit: number): number => (unit < HAN ? signs[unit] : 0)

const sieve = new Sieve([...'“《(”》),:。;!\n', ...deonticList])

/** Room for the places of one document, used again; a long one gives it back. */
let room = new Int32Array(1 << 14)
const modest = 1 << 20

/** The places in `[start, end)` where a sign stands or a deontic word may begin, and one behind them all. */
export function findPlaces(norm: string, start: number, end: number): Int32Array {
  const size = Math.max(0, end - start) + 1
  if (room.length < size || room.length > modest) room = new Int32Array(Math.max(size, 1 << 14))
  room[sieve.places(norm, start, end, room)] = NEVER
  return room
}

/** Behind every offset. */
export const NEVER = 2 ** 31 - 1
