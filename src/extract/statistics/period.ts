import { NumeralClass, numeralClass } from '../../lexicon/numerals'
import type { Statistic } from '../../model'
import type { Figure } from './figure'
import { among } from './sets'

type Period = NonNullable<Statistic['period']>

/**
 * Words for a time: years, halves, quarters, months, plan periods. Every part is bounded.
 * Groups: year of the republic, year in Chinese figures, year, last year, relative year, plan, part of the year, months, day.
 */
const TIME =
  /(?:(?:民国(\d{2,3}))年?|([一二][一二三四五六七八九〇零○]{3})年|(?:(\d{4})(?:年?[-—~至到]{1,2}(\d{4}))?年)|([去今上本明前当])年|“?(十[一二三四五]?|[一二三四五六七八九])·?五”?(?:时期|期间|规划|末)|(?=上半年|下半年|前三季度|[一二三四第]{1,2}季度|\d{1,2}(?:[-—~至到]\d{1,2})?月))(?:全年)?((?:上|下)半年|前三季度|第?[一二三四]季度)?(?:(\d{1,2})(?:[-—~至到]{1,2}(\d{1,2}))?月(?:份)?(?:末|底|初|上旬|中旬|下旬|(\d{1,2})日)?)?(?:末|底|初)?|全年/y

const NUMERALS = '零一二三四五六七八九'
const writtenYear = (word: string) => [...word].reduce((year, c) => year * 10 + Math.max(0, NUMERALS.indexOf(c)), 0)

/** What relative times count from. */
export interface Years {
  /** 今年, 去年: the year of the speech. */
  spoken: number | undefined
  /** 全年, 上半年: the year that is reported on. */
  reported: number | undefined
}

export interface Mention {
  start: number
  end: number
  value?: string
}

/** Most sentences name no time: a look at each character is cheaper than the pattern. */
const isTimeWord = among('年月季期间划')

function namesTime(norm: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isTimeWord(norm.charCodeAt(i))) return true
  return false
}

/** How a time may begin: with a character that is common in other words too, or with one that hardly is. */
const beginsRelative = among('去今上本明前当下第全')
const beginsTime = among('民一二三四五六七八九十0123456789“')

/** 本年, 上半年, 前三季度, 第一季度, 全年: what stands behind the first character of a relative time. */
const goesOn = among('年半三一二四第')

/** The times named in `norm[from, to)`; what a change is compared with (比2010年) is none. */
export function findTimes(norm: string, from: number, to: number, years: Years): Mention[] {
  const found: Mention[] = []
  if (!namesTime(norm, from, to)) return found
  const sentence = norm.slice(from, to)
  for (let at = 0; at < sentence.length; at++) {
    const c = sentence.charCodeAt(at)
    if (!beginsTime(c)) {
      if (!beginsRelative(c) || at + 1 === sentence.length || !goesOn(sentence.charCodeAt(at + 1))) continue
    }
    TIME.lastIndex = at
    const match = TIME.exec(sentence)
    if (!match || match[0] === '') continue
    const start = at
    at += match[0].length - 1
    const before = sentence[start - 1]
    if (before === '比' || before === '较' || before === '与' || before === '同' || before === '于') continue
    const mention: Mention = { start: from + start, end: from + at + 1, value: resolve(match, years) }
    const to = match[DAY] ? LAST_DAY.exec(sentence.slice(at + 1, at + 7)) : null
    if (to) {
      // 5月3日至5日
      at += to[0].length
      mention.end += to[0].length
      if (mention.value) mention.value += `/${mention.value.slice(0, -2)}${pad(to[1])}`
    }
    const last = found[found.length - 1]
    if (last && mention.start - last.end === 1 && TO.includes(norm[last.end])) {
      // 4月15日至5月20日
      last.end = mention.end
      last.value = last.value && mention.value && `${last.value}/${mention.value}`
    } else found.push(mention)
  }
  return found
}

/** The group of TIME that holds a day. */
const DAY = 10
const LAST_DAY = /^[至到—~-]{1,2}(\d{1,2})日/
const TO = '至到—~-'

function resolve(match: RegExpMatchArray, years: Years): string | undefined {
  const [whole, republic, written, first, last, relative, plan, part, month, lastMonth, day] = match
  if (plan) {
    const nth = planNumber(plan)
    const start = nth < 3 ? 1948 + nth * 5 : 1951 + nth * 5
    return `${start}/${start + 4}`
  }
  if (first && last) return `${first}/${last}`
  const year = republic
    ? 1911 + Number(republic)
    : written
      ? writtenYear(written)
      : first
        ? Number(first)
        : relative
          ? relativeYear(relative, years.spoken)
          : years.reported
  if (year === undefined) return undefined
  if (part) {
    if (part.endsWith('半年')) return `${year}-H${part[0] === '上' ? 1 : 2}`
    if (part === '前三季度') return `${year}-Q1/${year}-Q3`
    return `${year}-Q${NUMERALS.indexOf(part[part.length - 3])}`
  }
  if (month && lastMonth) return `${year}-${pad(month)}/${year}-${pad(lastMonth)}`
  if (month && day) return `${year}-${pad(month)}-${pad(day)}`
  if (month) return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${pad(month)}` : undefined
  return /[末底]$/.test(whole) ? `${year}-12` : String(year)
}

/** 十二 → 12, 八 → 8. */
function planNumber(word: string): number {
  if (word[0] !== '十') return NUMERALS.indexOf(word)
  return word.length > 1 ? 10 + NUMERALS.indexOf(word[1]) : 10
}

function relativeYear(word: string, base: number | undefined): number | undefined {
  if (base === undefined) return undefined
  if (word === '去' || word === '上') return base - 1
  if (word === '前') return base - 2
  if (word === '明') return base + 1
  return base
}

const pad = (month: string) => month.padStart(2, '0')

/**
 * The last time named before a figure. What is named as 由去年的18% or 2010年的96亿元 is the time of that figure alone,
 * 是2015年的1.8倍 names what the figure is a multiple of.
 */
export function periodOf(text: string, times: readonly Mention[], figure: Figure): Period | undefined {
  let found: Mention | undefined
  for (const time of times) {
    if (time.start >= figure.start) break
    const of = text.startsWith(SAME, time.end) ? time.end + SAME.length : time.end
    if (text[of] !== '的' || !isNumber(text, of + 1)) found = time
    else if (of + 1 === figure.start && !isBase(text, time, figure)) found = time
  }
  if (!found) return undefined
  const period: Period = { text: text.slice(found.start, found.end), span: [found.start, found.end] }
  if (found.value) period.value = found.value
  return period
}

const SAME = '同期'
const isNumber = (text: string, at: number) =>
  numeralClass[text.charCodeAt(at)] !== NumeralClass.none || text[at] === '第'

const isBase = (text: string, time: Mention, { kind }: Figure) =>
  (kind === 'multiple' || kind === 'percent' || kind === 'ratio') && '是为于占'.includes(text[time.start - 1] ?? ' ')

/** Whether the sentences behind may speak of the same time: not of a day or the end of a month, nor of 上年, which things are compared with. */
export function lastsOn(norm: string, { start, end }: Mention): boolean {
  if (norm[start] === '上' || norm[start] === '前') return norm[start + 1] === '半' || norm[start + 1] === '三'
  if (norm[end - 1] === '日') return false
  const named = norm.slice(start, end)
  return !named.includes('月') || /[-—~至到]/.test(named)
}
