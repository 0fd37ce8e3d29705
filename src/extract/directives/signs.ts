/** What the signs are to directives, by their units. */
export const signs = new Uint8Array(65536)
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
mark('由', CHARGES)
