export { isDigit, isHanNumeral, readDigits, readHanOrdinal } from './ordinal'
export { canBeginMark, type Mark, readMark } from './read-mark'
