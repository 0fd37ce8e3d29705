import { measures, numeralWords } from '../lexicon/words'
import { kindOf, MEASURE, NUMERAL } from './characters'
import { NUMBER, PLAIN, type Tape, TIME } from './tape'

const DI = '第'
const POINT = '点'
const afterNumeral = new Set('多余')

/** Whether `word` counts or measures; most words are told by their first character. */
const counts = (word: string): boolean => (kindOf(word.charCodeAt(0)) & MEASURE) !== 0 && measures.has(word)

/**
 * How many characters of `word` are its numeral: 二十年 2, 第三次 2, 三十多万 4, 百分之三十 5. 0 for a word that only begins like one
 * (统一, 一些, 万物).
 */
export function numeralLength(word: string): number {
  const fraction = word.length > 2 ? word.indexOf('分之') : -1
  if (fraction > 0 && isNumeral(word.slice(fraction + 2))) return word.length
  const n = leading(word)
  if (n === word.length) return n
  return n > 0 && !numeralWords.has(word) && counts(word.slice(n)) ? n : 0
}

/** What may stand behind 百分之 in the same word: nothing, 三十, 五点. */
function isNumeral(rest: string): boolean {
  const n = leading(rest)
  return n === rest.length || (n > 0 && rest.slice(n) === POINT)
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
  counts(word.slice(n)) ||
  ((word[n] === '万' || word[n] === '亿') && (n + 1 === word.length || counts(word.slice(n + 1))))

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

/** The last characters of the number that ends at `end`, its digits narrow: enough to tell a time. */
const numberBefore = (tape: Tape, end: number): string =>
  tape.reading.norm
    .slice(Math.max(tape.start, end - 6), end)
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

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

const isUpTo = (most: number, tape: Tape, end: number): boolean => smallValue(numberBefore(tape, end)) <= most

const FOUR_DIGITS = /^(?:1\d{3}|20\d\d|[一二][〇零一二三四五六七八九]{3})$/
const TWO_DIGITS = /^(?:(?:7[6-9]|8[1-9]|9[1-9]|0\d)|[六七八九〇零][〇零一二三四五六七八九])$/

/** Whether the number that ends at `end` is the name of a year: 1998, 一九九八, 97, 九七; and no count of years: 20, 五十. */
function isYear(tape: Tape, end: number): boolean {
  const number = numberBefore(tape, end)
  return FOUR_DIGITS.test(number) || TWO_DIGITS.test(number)
}

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
  if (joining.has(word.charCodeAt(0))) return readJoining(tape, word, start)
  if (word === POINT && isPoint(tape, start)) {
    tape.replace(1, tape.start, start + 1, NUMBER)
    return true
  }
  if (!counts(word)) return false
  tape.push(start, start + word.length, PLAIN, word)
  return true
}

const BEHIND_POINT = /^[〇零一二三四五六七八九]+(?:[万亿倍]|个百分点)/

/** Whether 点 is the point of a number, and no hour: 百分之五点二, 五点二倍. */
function isPoint({ start: from, reading: { norm } }: Tape, start: number): boolean {
  return norm.slice(from, start).includes('分之') || BEHIND_POINT.test(norm.slice(start + 1, start + 12))
}

/** How the words begin that may join a number. */
const joining = new Set([...'多余年月日时分世'].map((c) => c.charCodeAt(0)))

function readJoining(tape: Tape, word: string, start: number): boolean {
  const rest = word.slice(1)
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
      if (word.startsWith(DECADES)) return divide(tape, word, start, 2, true)
      if (word === '年度') return isYear(tape, start) && divide(tape, word, start, 2, true)
      return (rest === '' || afterTime.has(rest)) && divide(tape, word, start, 1, isYear(tape, start))
    case '月':
      if (rest === '份') return divide(tape, word, start, 2, true)
      return (rest === '' || afterTime.has(rest)) && divide(tape, word, start, 1, isUpTo(12, tape, start))
    case '日':
      if (rest !== '' && !isBehind('月', tape) && !afterTime.has(rest)) return false
      return divide(tape, word, start, 1, isUpTo(31, tape, start))
    case '时':
      return (rest === '' || rest === '许') && divide(tape, word, start, 1, isUpTo(24, tape, start))
    case '分':
      if (word === '分之') {
        tape.replace(1, tape.start, start + 2, NUMBER)
        return true
      }
      return word === '分' && isBehind('时', tape) && divide(tape, word, start, 1, true)
    default:
      return word === '世纪' && divide(tape, word, start, 2, isUpTo(30, tape, start))
  }
}

/** The first `n` characters of a word join the number before it, or do not; what is left is a word of its own. */
function divide(tape: Tape, word: string, start: number, n: number, joins: boolean): true {
  if (joins) tape.replace(1, tape.start, start + n, TIME)
  else tape.push(start, start + n, PLAIN)
  if (n < word.length) tape.push(start + n, start + word.length, PLAIN)
  return true
}

/** Whether what stands before the number is a time that ends with `unit`: 5月|7. */
const isBehind = (unit: string, { before, start, reading }: Tape): boolean =>
  before === TIME && reading.norm[start - 1] === unit
