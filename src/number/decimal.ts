/** An exact decimal: `digits × 10^power`, `digits` a safe integer. */
export interface Decimal {
  readonly digits: number
  readonly power: number
}

/** Exact powers of ten, as far as doubles have them. */
const MOST_EXACT = 22
const tens = Float64Array.from({ length: MOST_EXACT + 1 }, (_, i) => 10 ** i)

export const powerOfTen = (n: number): number => (n >= 0 && n <= MOST_EXACT ? tens[n] : 10 ** n)

/**
 * The nearest double, of the decimal or of it `by` places further up: 2.54 千 is 2540, never 2539.99…. Both operands are
 * exact, so the one operation rounds once.
 */
export function toNumber({ digits, power }: Decimal, by = 0): number {
  const places = power + by
  if (places === 0) return digits
  if (places > MOST_EXACT || places < -MOST_EXACT) return Number(`${digits}e${places}`)
  return places > 0 ? digits * tens[places] : digits / tens[-places]
}

export const shift = ({ digits, power }: Decimal, by: number): Decimal => ({ digits, power: power + by })

export function add(a: Decimal, b: Decimal): Decimal {
  const power = Math.min(a.power, b.power)
  return { digits: a.digits * 10 ** (a.power - power) + b.digits * 10 ** (b.power - power), power }
}

export const integer = (digits: number): Decimal => ({ digits, power: 0 })

export const half: Decimal = { digits: 5, power: -1 }
