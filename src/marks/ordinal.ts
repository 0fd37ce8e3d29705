/** The number that a numeral of an enumerator stands for, and where it ends. */
export interface OrdinalNumber {
  value: number
  end: number
}

/** By unit: one more than the digit; 0 for what is none. */
const digitOf = new Uint8Array(65536)
for (const [i, c] of [...'〇一二三四五六七八九'].entries()) digitOf[c.charCodeAt(0)] = i + 1
digitOf['零'.charCodeAt(0)] = 1
digitOf['两'.charCodeAt(0)] = 3
digitOf['○'.charCodeAt(0)] = 1
const TEN = '十'.charCodeAt(0)
const HUNDRED = '百'.charCodeAt(0)
const TWENTY = '廿'.charCodeAt(0)
const THIRTY = '卅'.charCodeAt(0)

export const isHanNumeral = (c: number): boolean =>
  digitOf[c] > 0 || c === TEN || c === HUNDRED || c === TWENTY || c === THIRTY
export const isDigit = (c: number): boolean => c >= 48 && c <= 57

/**
 * A Chinese numeral below 1000, as enumerators write it: 一 … 十 十一 … 二十三 一百零二, 廿一.
 *
 *     > | 二十三、加强领导
 *         ^^^ 23
 *
 * null where none stands at `start`, or one that no enumerator uses (二〇一〇, 十百).
 */
export function readHanOrdinal(text: string, start: number): OrdinalNumber | null {
  let i = start
  let total = 0
  let digit = -1
  let digits = 0
  for (; i < text.length && i - start < 7; i++) {
    const c = text.charCodeAt(i)
    const d = digitOf[c]
    if (d > 0) {
      if (digit > 0) return null // two digits side by side: a year or a code
      digit = d - 1
      digits++
    } else if (c === TEN) {
      total += (digit > 0 ? digit : 1) * 10
      digit = -1
    } else if (c === TWENTY || c === THIRTY) {
      total += c === TWENTY ? 20 : 30
      digit = -1
    } else if (c === HUNDRED) {
      if (digit < 1) return null
      total += digit * 100
      digit = -1
    } else break
  }
  if (i === start || (i < text.length && isHanNumeral(text.charCodeAt(i)))) return null
  if (digit >= 0) total += digit
  return total > 0 && digits <= 4 ? { value: total, end: i } : null
}

/** One to three digits: 1 … 999. */
export function readDigits(text: string, start: number): OrdinalNumber | null {
  let i = start
  let value = 0
  while (i < text.length && isDigit(text.charCodeAt(i)) && i - start < 4) value = value * 10 + text.charCodeAt(i++) - 48
  return i > start && i - start < 4 && value > 0 ? { value, end: i } : null
}
