export { type Decimal, half, shift, toNumber } from './decimal'
export { highOf, lowOf, type NumberReading, readNumber } from './read'
