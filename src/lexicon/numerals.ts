import list from '../../dict/numerals.txt'
import { rows } from './list'

/** What a character does in a number; 0 is nothing. */
export const NumeralClass = {
  none: 0,
  arabic: 1,
  digit: 2,
  formal: 3,
  tens: 4,
  place: 5,
  scale: 6,
  some: 7,
  more: 8,
} as const

const classes = new Uint8Array(65536)
const values = new Uint8Array(65536)
for (let i = 0; i < 10; i++) {
  classes[48 + i] = NumeralClass.arabic
  values[48 + i] = i
}
for (const [char, name, value] of rows(list)) {
  classes[char.charCodeAt(0)] = NumeralClass[name as keyof typeof NumeralClass]
  values[char.charCodeAt(0)] = Number(value)
}

/** By character code: its class … */
export const numeralClass: Readonly<Uint8Array> = classes
/** … and its figure, or for places and scales the power of ten. */
export const numeralValue: Readonly<Uint8Array> = values
