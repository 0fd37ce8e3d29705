import { measures, numeralWords } from '../lexicon/words'
import { foldWidth } from '../normalise/width'
import { kindOf, NUMERAL } from './characters'
import { NUMBER, PLAIN, type Tape, TIME } from './tape'

const DI = '第'
const afterNumeral = new Set('多余')

/**
 * How many characters of `word` are its numeral: 二十年 2, 第三次 2, 三十多万 4, 百分之三十 5. 0 for a word that only begins like one
 * (统一, 一些, 万物).
 */
export function numeralLength(word: string): number {
  const fraction = word.length > 2 ? word.indexOf('分之') : -1
  if (
    fraction > 0 &&
    (fraction + 2 === word.length || leading(word.slice(fraction + 2)) === word.length - fraction - 2)
  )
    return word.length
  const n = leading(word)
  if (n === word.length) return n
  return n > 0 && !numeralWords.has(word) && measures.has(word.slice(n)) ? n : 0
}

function leading(word: string): number {
  let n = word[0] === DI ? 1 : 0
  while (n < word.length && kindOf(word.charCodeAt(n)) & NUMERAL) n++
  if (n === 1 && word[0] === DI) return 0
  if (n > 0 && n < word.length && afterNumeral.has(word[n]) && (n + 1 === word.length || restCounts(word, n + 1))) {
    n++
    while (n < word.length && (word[n] === '万' || word[n] === '亿')) n++
  }
  return n
}

const restCounts = (word: string, n: number): boolean =>
  measures.has(word.slice(n)) ||
  ((word[n] === '万' || word[n] === '亿') && (n + 1 === word.length || measures.has(word.slice(n + 1))))

/**
 * Reads a word whose first `n` characters are a numeral: it is a word of its own, joined with the number before it, and what it
 * counts is another. False for a numeral that is a word in its own right (万一), unless it goes on a number.
 *
 *     > | 3|百万   二十|年   第十五|次
 */
export function readNumeral(tape: Tape, word: string, n: number, start: number): boolean {
  if (n === word.length && n > 1 && tape.kind !== NUMBER && numeralWords.has(word)) return false
  pushNumber(tape, start, start + n)
  if (n < word.length && !readUnit(tape, word.slice(n), start + n)) tape.push(start + n, start + word.length, PLAIN)
  return true
}

/** A numeral, joined with the number or the 第 that it goes on. */
function pushNumber(tape: Tape, start: number, end: number): void {
  const { norm } = tape.reading
  const goesOn = tape.kind === NUMBER || (tape.kind === PLAIN && norm[start - 1] === DI && tape.start === start - 1)
  if (goesOn) tape.replace(1, tape.start, end, NUMBER)
  else tape.push(start, end, NUMBER)
}

/** The value of a small number, Arabic or Chinese; NaN for what is none. */
function smallValue(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const digit = (c: string) => '零一二三四五六七八九'.indexOf(c === '〇' ? '零' : c)
  if (text.length > 3) return Number.NaN
  const [tens, ones] = text.includes('十') ? text.split('十') : ['0', text]
  const t = tens === '0' ? 0 : tens === '' ? 1 : digit(tens)
  const o = ones === '' ? 0 : digit(ones)
  return t < 0 || o < 0 || ones.length > 1 ? Number.NaN : t * 10 + o
}

const FOUR_DIGITS = /^(?:1\d{3}|20\d\d|[一二][〇零一二三四五六七八九]{3})$/
const TWO_DIGITS = /^(?:(?:7[6-9]|8[1-9]|9[1-9]|0\d)|[六七八九〇零][〇零一二三四五六七八九])$/

/** Whether the number is the name of a year: 1998, 一九九八, 97, 九七; and no count of years: 20, 五十. */
const isYear = (number: string): boolean => FOUR_DIGITS.test(number) || TWO_DIGITS.test(number)

/** What may follow the unit in the same word of the dictionary: 年|底, 月|初. */
const afterTime = new Set([
  ...'底初末中前后来间内起晚夜早电许',
  '上旬',
  '中旬',
  '下旬',
  '以来',
  '以后',
  '以前',
  '之间',
  '时间',
])
const DECADES = '年代'

/**
 * Reads a word that stands right behind a number: a unit of time joins a number that names a time, 多 and 万 join any; what is
 * left is a word of its own. False where the word has nothing to do with the number.
 *
 *     > | 1998|年底  →  1998年|底      20|年来  →  20|年|来
 */
export function readUnit(tape: Tape, word: string, start: number): boolean {
  const end = start + word.length
  const { norm } = tape.reading
  const number = () => foldWidth(norm.slice(Math.max(tape.start, start - 6), start))
  const rest = word.slice(1)
  const divide = (n: number, joins: boolean) => {
    if (joins) tape.replace(1, tape.start, start + n, TIME)
    else tape.push(start, start + n, PLAIN)
    if (n < word.length) tape.push(start + n, end, PLAIN)
    return true
  }
  /** Whether the time before the number ends with `unit`: 5月|7. */
  const isIn = (unit: string) => tape.before === TIME && norm[tape.start - 1] === unit
  switch (word[0]) {
    case '多':
    case '余':
      if (rest !== '' && !restCounts(word, 1)) return false
      tape.replace(1, tape.start, start + 1, NUMBER)
      if (rest === '') return true
      return kindOf(rest.charCodeAt(0)) & NUMERAL
        ? readNumeral(tape, rest, leading(rest), start + 1)
        : readUnit(tape, rest, start + 1)
    case '年':
      if (word.startsWith(DECADES)) return divide(2, true)
      if (word === '年度') return isYear(number()) ? divide(2, true) : false
      if (rest !== '' && !afterTime.has(rest)) return false
      return divide(1, isYear(number()))
    case '月':
      if (rest === '份') return divide(2, true)
      if (rest !== '' && !afterTime.has(rest)) return false
      return divide(1, smallValue(number()) <= 12)
    case '日':
      if (rest !== '' && !isIn('月') && !afterTime.has(rest)) return false
      return divide(1, smallValue(number()) <= 31)
    case '时':
      return rest === '' || rest === '许' ? divide(1, smallValue(number()) <= 24) : false
    case '分':
      if (word === '分之') {
        tape.replace(1, tape.start, end, NUMBER)
        return true
      }
      return word === '分' && isIn('时') ? divide(1, true) : false
    case '世':
      return word === '世纪' ? divide(2, smallValue(number()) <= 30) : false
    default:
      if (!measures.has(word)) return false
      tape.push(start, end, PLAIN, word)
      return true
  }
}
