/** An exact decimal: `digits × 10^power`, `digits` a safe integer. */
export interface Decimal {
  readonly digits: number
  readonly power: number
}

/** The nearest double: 2.54 千 is 2540, never 2539.99…. Both operands are exact, so the one operation rounds once. */
export function toNumber({ digits, power }: Decimal): number {
  if (power >= 0) return power <= 22 ? digits * 10 ** power : Number(`${digits}e${power}`)
  return power >= -22 ? digits / 10 ** -power : Number(`${digits}e${power}`)
}

export const shift = ({ digits, power }: Decimal, by: number): Decimal => ({ digits, power: power + by })

export function add(a: Decimal, b: Decimal): Decimal {
  const power = Math.min(a.power, b.power)
  return { digits: a.digits * 10 ** (a.power - power) + b.digits * 10 ** (b.power - power), power }
}

export const integer = (digits: number): Decimal => ({ digits, power: 0 })

export const half: Decimal = { digits: 5, power: -1 }
