import { measures, numeralWords } from '../lexicon/words'
import { kindOf, NUMERAL } from './characters'
import { NONE, NUMBER, PLAIN, type Pieces, TIME } from './pieces'

const DI = '第'
const afterNumeral = new Set('多余')

/** How many characters of `word` are its numeral: 二十年 2, 第三次 2, 三十多万 4, 统一 0. */
function numeralLength(word: string): number {
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
  measures.has(word.slice(n)) || ((word[n] === '万' || word[n] === '亿') && (n + 1 === word.length || measures.has(word.slice(n + 1))))

/**
 * Lays out a word that begins with a numeral: the numeral is a word of its own, joined with the number before it, and what
 * it counts is another; a word that only begins like one (一些, 万物) stays whole. False where it is none of these.
 *
 *     > | 3|百万   二十|年   第十五|次   一些
 */
export function layOutNumeral(norm: string, word: string, end: number, out: Pieces): boolean {
  if (word.length === 1) {
    if (word === DI) return false
    pushNumber(norm, end - 1, end, out)
    return true
  }
  if (word.length > 2 && word.includes('分之')) {
    const numeral = word.indexOf('分之') + 2
    if (numeral === word.length || numeralLength(word.slice(numeral)) === word.length - numeral) {
      pushNumber(norm, end - word.length, end, out)
      return true
    }
  }
  const n = numeralLength(word)
  if (n === 0) return false
  const last = out.length - 1
  const follows = last >= 0 && out.kinds[last] === NUMBER
  if (numeralWords.has(word) && !(follows && n === word.length)) return false
  if (n < word.length && !measures.has(word.slice(n))) return false
  const start = end - word.length
  pushNumber(norm, start, start + n, out)
  if (n < word.length) layOutUnit(norm, word.slice(n), end, out)
  return true
}

/** A numeral, joined with the number or the 第 that it goes on. */
function pushNumber(norm: string, start: number, end: number, out: Pieces): void {
  const last = out.length - 1
  const joins =
    last >= 0 &&
    (out.kinds[last] === NUMBER || (out.kinds[last] === PLAIN && norm[start - 1] === DI && start - out.start(last) === 1))
  if (joins) out.extend(end, NUMBER)
  else out.push(end, NUMBER, NONE)
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
const afterTime = new Set([...'底初末中前后来间内起晚夜早电许', '上旬', '中旬', '下旬', '以来', '以后', '以前', '之间', '时间'])
const DECADES = '年代'

/**
 * Lays out a word that stands right behind a number: a unit of time joins a number that names a time, 多 and 万 join any;
 * what is left is a word of its own. False where the word has nothing to do with the number.
 *
 *     > | 1998|年底  →  1998年|底      20|年来  →  20|年|来
 */
export function layOutUnit(norm: string, word: string, end: number, out: Pieces): boolean {
  const last = out.length - 1
  const start = end - word.length
  const number = norm.slice(Math.max(out.start(last), start - 6), start)
  const split = (n: number, joins: boolean) => {
    if (joins) out.extend(start + n, TIME)
    else out.push(start + n, PLAIN, NONE)
    if (n < word.length) out.push(end, PLAIN, NONE)
    return true
  }
  const rest = word.slice(1)
  switch (word[0]) {
    case '多':
    case '余':
      if (rest !== '' && !restCounts(word, 1)) return false
      out.extend(start + 1, NUMBER)
      if (rest === '') return true
      return (kindOf(rest.charCodeAt(0)) & NUMERAL ? layOutNumeral : layOutUnit)(norm, rest, end, out)
    case '年':
      if (word.startsWith(DECADES)) return split(2, true)
      if (word === '年度') return isYear(number) ? split(2, true) : false
      if (rest !== '' && !afterTime.has(rest)) return false
      return split(1, isYear(number))
    case '月':
      if (rest === '份') return split(2, true)
      if (rest !== '' && !afterTime.has(rest)) return false
      return split(1, smallValue(number) <= 12)
    case '日': {
      const inMonth = last > 0 && out.kinds[last - 1] === TIME && norm[out.ends[last - 1] - 1] === '月'
      if (rest !== '' && !inMonth && !afterTime.has(rest)) return false
      return split(1, smallValue(number) <= 31)
    }
    case '时':
      return rest === '' || rest === '许' ? split(1, smallValue(number) <= 24) : false
    case '分': {
      if (word === '分之') {
        out.extend(end, NUMBER)
        return true
      }
      const inHour = last > 0 && out.kinds[last - 1] === TIME && norm[out.ends[last - 1] - 1] === '时'
      return word === '分' && inHour ? split(1, true) : false
    }
    case '世':
      return word === '世纪' ? split(2, smallValue(number) <= 30) : false
    default:
      if (!measures.has(word)) return false
      out.push(end, PLAIN, NONE)
      return true
  }
}
