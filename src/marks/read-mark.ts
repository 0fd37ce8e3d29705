import { clauseVerbs, orderedVerbs } from '../lexicon/clause-verbs'
import type { MarkerStyle } from '../model'
import { isDigit, isHanNumeral, readDigits, readHanOrdinal } from './ordinal'

/** An enumerator as it stands in a text: `[start, end)` with its punctuation or verb. */
export interface Mark {
  start: number
  end: number
  style: MarkerStyle
  ordinal: number
  /** Behind the numeral of a clause marker: 是, 要, 靠 … */
  verb: string | undefined
}

/** Characters a mark can begin with; all others need not be looked at. */
export const canBeginMark = new Uint8Array(65536)
for (const c of '壹贰叁参肆伍陆柒捌玖拾第(首其再最一二三四五六七八九十廿卅①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳〈[【')
  canBeginMark[c.charCodeAt(0)] = 1
for (let c = 48; c <= 57; c++) canBeginMark[c] = 1
for (let c = 0x2474; c <= 0x249b; c++) canBeginMark[c] = 1 // ⑴ … ⒛
for (let c = 0x3220; c <= 0x3229; c++) canBeginMark[c] = 1 // ㈠ … ㈩
for (let c = 65; c <= 72; c++) canBeginMark[c] = canBeginMark[c + 32] = 1 // A … H, a … h

const blank = (c: number) => c === 0x20
const skipBlanks = (text: string, i: number, most = 2) => {
  let n = 0
  while (n < most && blank(text.charCodeAt(i))) {
    i++
    n++
  }
  return i
}

/**
 * Reads the enumerator at `start` of a normalised text; null where none stands. Says nothing about whether it is one
 * in its place (dates, 第一书记, 一、二等奖 look the same): that is for the outline stage to tell.
 *
 *     > | 第一,要把服务大局贯穿始终。
 *         ^^^ ordinal 1, style ordinal
 *     > | 二要形成工作合力。
 *         ^^ ordinal 2, style clause, verb 要
 */
export function readMark(text: string, start: number): Mark | null {
  const c = text.charCodeAt(start)
  if (!canBeginMark[c]) return null
  if (isDigit(c)) return readArabic(text, start)
  if (isHanNumeral(c)) return readHan(text, start)
  switch (text[start]) {
    case '第':
      return readDi(text, start)
    case '(':
    case '〈':
    case '[':
    case '【':
      return readParenthesised(text, start)
    case '首':
    case '其':
    case '再':
    case '最':
      return readSequenceWord(text, start)
  }
  const formal = formalNumerals.indexOf(text[start]) // 壹、 above 一、
  if (formal >= 0)
    return text[start + 1] === '、' ? mark(start, start + 2, 'part', formal < 3 ? formal + 1 : formal) : null
  if (c >= 0x2460 && c <= 0x2473) return withStop(text, start, start + 1, 'circled', c - 0x245f)
  if (c >= 0x2474 && c <= 0x2487) return withStop(text, start, start + 1, 'paren-arabic', c - 0x2473)
  if (c >= 0x2488 && c <= 0x249b) return withStop(text, start, start + 1, 'arabic', c - 0x2487)
  if (c >= 0x3220 && c <= 0x3229) return withStop(text, start, start + 1, 'paren-han', c - 0x321f)
  // A. a) b、
  if ((c >= 65 && c <= 72) || (c >= 97 && c <= 104)) {
    const next = text[start + 1]
    const after = text.charCodeAt(start + 2)
    if ((next === '.' || next === '、' || next === ')') && !(after >= 65 && after <= 122))
      return mark(start, start + 2, 'letter', c & 31)
  }
  return null
}

const mark = (start: number, end: number, style: MarkerStyle, ordinal: number): Mark => ({
  start,
  end,
  style,
  ordinal,
  verb: undefined,
})

/** A closed form (①, (一)) takes a stop behind it along: (一)、 */
function withStop(text: string, start: number, end: number, style: MarkerStyle, ordinal: number): Mark {
  const c = text[end]
  return mark(start, c === '、' || c === '.' || c === ',' ? end + 1 : end, style, ordinal)
}

/** 1. 1、 1) 1, and 1.1 1.1.1 */
function readArabic(text: string, start: number): Mark | null {
  const number = readDigits(text, start)
  if (!number) return null
  const end = skipBlanks(text, number.end, 1)
  const c = text[end]
  const after = text.charCodeAt(end + 1)
  if (c === '、' || c === ')') return mark(start, end + 1, c === ')' ? 'paren-arabic' : 'arabic', number.value)
  if (c !== '.') return null
  if (!isDigit(after)) return mark(start, end + 1, 'arabic', number.value)
  // 1.2 and 1.2.3 before a blank or a Han character are section numbers; 1.2万 is for the outline stage to veto
  let last = readDigits(text, end + 1)
  let levels = 1
  while (last && text[last.end] === '.' && isDigit(text.charCodeAt(last.end + 1))) {
    last = readDigits(text, last.end + 1)
    levels++
  }
  if (!last) return null
  const stop = text[last.end] === '.' || text[last.end] === '、' ? last.end + 1 : last.end
  if (levels < 2 && !blank(text.charCodeAt(stop))) return null
  return mark(start, stop, 'decimal', last.value)
}

/** 一、 一. 一: and 一是 一要 */
function readHan(text: string, start: number): Mark | null {
  const number = readHanOrdinal(text, start)
  if (!number) return null
  const end = skipBlanks(text, number.end)
  const c = text[end]
  if (c === '、' || c === '.' || c === ',' || c === ':') return mark(start, end + 1, 'han', number.value)
  if (end > number.end) return null
  const verb = clauseVerbs.match(text, end)?.[0]
  return verb ? { start, end: end + verb.length, style: 'clause', ordinal: number.value, verb } : null
}

const ordinalTopics = ['个问题', '个方面', '方面', '件事情', '件事', '个特点', '层意思', '项工作', '项任务']

/** What is told one by one: 第一件是…;第二件是… */
const countedThings = '件个项类种层步'

/** 叁 and 参 are three. */
const formalNumerals = '壹贰叁参肆伍陆柒捌玖拾'

const units: [string, MarkerStyle][] = [
  ['部分', 'part'],
  ['篇', 'part'],
  ['编', 'part'],
  ['章', 'chapter'],
  ['节', 'section'],
  ['条', 'article'],
]

/** 第一章 第三条, 第一, 第一、 第一点 第一是 */
function readDi(text: string, start: number): Mark | null {
  let i = skipBlanks(text, start + 1, 1)
  const number = isDigit(text.charCodeAt(i)) ? readDigits(text, i) : readHanOrdinal(text, i)
  if (!number) return null
  i = skipBlanks(text, number.end, 1)
  for (const [unit, style] of units) {
    if (!text.startsWith(unit, i)) continue
    const end = i + unit.length
    return mark(start, /[:、,.]/.test(text[end] ?? '') ? end + 1 : end, style, number.value)
  }
  const c = text[i]
  if (c === ',' || c === '、' || c === ':' || c === ';' || c === '.') return mark(start, i + 1, 'ordinal', number.value)
  if (c === '点') {
    const after = text[i + 1]
    return after === ',' || after === ':' || after === '、' || after === '是'
      ? mark(start, i + 2, 'ordinal', number.value)
      : null
  }
  // 第一个问题, 第二个方面是
  for (const topic of ordinalTopics) {
    if (!text.startsWith(topic, i)) continue
    const end = i + topic.length
    const after = text[end]
    if (after === ',' || after === ':' || after === '、') return mark(start, end + 1, 'ordinal', number.value)
    return after === '是' || (after === '就' && text[end + 1] === '是')
      ? { start, end: after === '是' ? end + 1 : end + 2, style: 'ordinal', ordinal: number.value, verb: '是' }
      : null
  }
  // 第一件是, 第二类是
  if (countedThings.includes(c) && text[i + 1] === '是')
    return { start, end: i + 2, style: 'ordinal', ordinal: number.value, verb: '是' }
  if (i > number.end) return mark(start, number.end, 'ordinal', number.value) // 第一 要…
  if (c === '是' || c === '要') return { start, end: i + 1, style: 'ordinal', ordinal: number.value, verb: c }
  // 第一不能…, 第二不能…
  if (i === number.end && orderedVerbs.match(text, i)) return mark(start, i, 'ordinal', number.value)
  if (text.startsWith('就是', i)) return { start, end: i + 2, style: 'ordinal', ordinal: number.value, verb: '是' }
  return null
}

/** (一) (1) 【一】 */
function readParenthesised(text: string, start: number): Mark | null {
  const i = skipBlanks(text, start + 1, 1)
  const letter = text.charCodeAt(i) - 96
  if (letter >= 1 && letter <= 8 && text[start] === '(' && text[i + 1] === ')')
    return withStop(text, start, i + 2, 'letter', letter) // (a)
  const isArabic = isDigit(text.charCodeAt(i))
  const number = isArabic ? readDigits(text, i) : readHanOrdinal(text, i)
  if (!number) return null
  const end = skipBlanks(text, number.end, 1)
  const close = { '(': ')', '〈': '〉', '[': ']', '【': '】' }[text[start]]
  if (text[end] !== close) return null
  return withStop(text, start, end + 1, isArabic ? 'paren-arabic' : 'paren-han', number.value)
}

const sequenceWords: [string, MarkerStyle, number][] = [
  ['首先', 'sequence', 1],
  ['其次', 'sequence', 2],
  ['再次', 'sequence', 3],
  ['再者', 'sequence', 3],
  ['最后', 'sequence', 0],
  ['其一', 'qi', 1],
  ['其二', 'qi', 2],
  ['其三', 'qi', 3],
  ['其四', 'qi', 4],
  ['其五', 'qi', 5],
  ['其六', 'qi', 6],
]

/** 首先, 其次是 再次 最后 (ordinal 0: one more than the item before), 其一, */
function readSequenceWord(text: string, start: number): Mark | null {
  for (const [word, style, ordinal] of sequenceWords) {
    if (!text.startsWith(word, start)) continue
    const end = start + word.length
    const c = text[end]
    if (c === '是' || c === '要') return { start, end: end + 1, style, ordinal, verb: c }
    return mark(start, c === ',' || c === ':' || c === '、' ? end + 1 : end, style, ordinal)
  }
  return null
}
