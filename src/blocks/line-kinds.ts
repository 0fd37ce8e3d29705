import { mastheadLabels } from '../lexicon/documents'
import { readMark } from '../marks'
import { isByline } from './byline'
import { isDateLine } from './date-line'
import { Sign } from './line-signs'
import type { Line } from './lines'
import { isMasthead } from './masthead-line'
import { isSalutation } from './salutation'
import { isTitleLike } from './title-line'

/** What a line before the running text can be. `body` is running text, or a line nothing else is known of. */
export type LineKind =
  | 'masthead' // 时间:2018-03-18 来源:… 点击:
  | 'label' // 索引号: with its value on the next line
  | 'number' // 国发〔2019〕5号
  | 'issue' // 第81期
  | 'date' // (2010年5月7日)
  | 'byline' // 李源潮; 市长 张三; 大庆市统计局
  | 'salutation' // 同志们:
  | 'mark' // begins with an enumerator
  | 'title' // short, no sentence end
  | 'body'

const DOCUMENT_NUMBER =
  /^\(?(?:[\u4e00-\u9fffA-Za-z()×*○]{0,16} ?[〔[(【„] ?\d{4} ?[〕\])】‟]|[\u4e00-\u9fffA-Za-z()×*○]{1,16} ?\d{4}年?) ?(?:第 ?)?\d{1,5} ?号\)?$/
/** 国务院令第356号; 主席令(九届第37号); 第 682 号 */
const ORDER_NUMBER =
  /^(?:[\u4e00-\u9fff]{2,20}令 ?)?\(?(?:\d{4}年?|[一二三四五六七八九十]{1,3}届)? ?第 ?[\d一二三四五六七八九十百〇○]{1,5} ?号\)?$/
const ISSUE = /^\(?(?:总)?第 ?[\d一二三四五六七八九十百〇]{1,5} ?期\)?$|^[〔[(]?\d{4}[〕\])]?年?第 ?\d{1,4} ?期$/
const LETTER = /[\p{L}\p{N}]/u

/** The kinds of all lines; the line right behind a bare label (索引号:) is its value. */
export function lineKinds(norm: string, lines: readonly Line[]): LineKind[] {
  const kinds = lines.map((line) => lineKind(norm, line))
  let title = '' // as the table gives it
  for (let i = 1; i < kinds.length; i++) {
    if (kinds[i - 1] !== 'label' || kinds[i] === 'label' || lines[i].afterGap) continue
    const { start, end } = lines[i]
    if (end - start >= 120) continue
    const value = norm.slice(start, end).replaceAll(' ', '')
    const label = norm.slice(lines[i - 1].start, lines[i - 1].end - 1).replaceAll(' ', '')
    // a label without a value: what follows is the title itself, or its first line
    if (title !== '' && value.length >= 5 && title.startsWith(value)) kinds[i - 1] = 'masthead'
    else {
      kinds[i] = 'masthead'
      if (mastheadLabels.get(label) === 'title') title = value
    }
  }
  return kinds
}

const NUMBER = '号'.charCodeAt(0)
const PERIOD = '期'.charCodeAt(0)
const BRACKET = ')'.charCodeAt(0)
const lastBeforeBracket = (norm: string, end: number): number =>
  norm.charCodeAt(end > 1 && norm.charCodeAt(end - 1) === BRACKET ? end - 2 : end - 1)

/** What no date is without. */
const DATED = Sign.digit | Sign.calendar

/** A longer line is running text. */
const LONGEST = 160

/** What kind of line `[start, end)` is, told from itself alone. */
export function lineKind(norm: string, { start, end, signs }: Omit<Line, 'afterGap'>): LineKind {
  const length = end - start
  if (length > LONGEST) return 'body'
  const line = norm.slice(start, end)
  // a row of stars or dashes
  if ((signs & Sign.letter) === 0 && !LETTER.test(line)) return 'masthead'
  const bare = length < 40 && (signs & Sign.blank) !== 0 ? line.replaceAll(' ', '') : line
  // 编: what was behind it stands on a line of its own
  if (bare.length === 1) return '编印完'.includes(bare) ? 'masthead' : 'body'
  if (isMasthead(line, signs)) return bare.endsWith(':') && mastheadLabels.has(bare.slice(0, -1)) ? 'label' : 'masthead'
  const last = lastBeforeBracket(norm, end)
  if (last === NUMBER && (DOCUMENT_NUMBER.test(line) || ORDER_NUMBER.test(bare))) return 'number'
  if (last === PERIOD && ISSUE.test(bare)) return 'issue'
  if ((signs & DATED) !== 0 && isDateLine(bare)) return 'date'
  if (isSalutation(norm, start, end)) return 'salutation'
  const mark = readMark(norm, start)
  if (mark && mark.end < end) return 'mark'
  if (isByline(bare, line, signs)) return 'byline'
  return isTitleLike(norm, start, end, signs) ? 'title' : 'body'
}
