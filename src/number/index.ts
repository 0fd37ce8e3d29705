export { type Decimal, half, toNumber } from './decimal'
export { highOf, lowOf, type NumberReading, readNumber } from './read'
