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
/** 由 */
export const CHARGES = 5
export const signOf = (unit: number): number => (unit < HAN ? signs[unit] : unit === BY ? CHARGES : 0)
const BY = '由'.charCodeAt(0)
