import { findDate, readDate } from '../dates'
import {
  endingNoun,
  endsAsBody,
  gluedLabels,
  mastheadLabels,
  prefaceWords,
  salutationWords,
} from '../lexicon/documents'
import { looksLikeName, officeEnds } from '../lexicon/persons'
import { readMark } from '../marks'
import type { Line } from './lines'

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

const LONGEST_TITLE = 90
const gluedLabelStarts = new Set(gluedLabels.map((label) => label.charCodeAt(0)))
const DOCUMENT_NUMBER =
  /^\(?(?:[\u4e00-\u9fffA-Za-z()]{0,16} ?[〔[(【„] ?\d{4} ?[〕\])】‟]|[\u4e00-\u9fffA-Za-z()]{1,16} ?\d{4}年?) ?(?:第 ?)?\d{1,5} ?号\)?$/
/** 国务院令第356号; 主席令(九届第37号); 第 682 号 */
const ORDER_NUMBER =
  /^(?:[\u4e00-\u9fff]{2,20}令 ?)?\(?(?:\d{4}年?|[一二三四五六七八九十]{1,3}届)? ?第 ?[\d一二三四五六七八九十百〇○]{1,5} ?号\)?$/
const ISSUE = /^\(?(?:总)?第 ?[\d一二三四五六七八九十百〇]{1,5} ?期\)?$|^\d{4}年?第 ?\d{1,4} ?期$/

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

/** What kind of line `[start, end)` is, told from itself alone. */
export function lineKind(norm: string, { start, end }: Pick<Line, 'start' | 'end'>): LineKind {
  const length = end - start
  if (length > 160) return isSalutation(norm, start, end) ? 'salutation' : 'body'
  const line = norm.slice(start, end)
  const bare = length < 40 ? line.replaceAll(' ', '') : line
  // a row of stars or dashes
  if (!LETTER.test(line)) return 'masthead'
  // 编: what was behind it stands on a line of its own
  if (bare.length === 1) return '编印完'.includes(bare) ? 'masthead' : 'body'
  if (isMasthead(line)) return bare.endsWith(':') && mastheadLabels.has(bare.slice(0, -1)) ? 'label' : 'masthead'
  if (line.endsWith('号') || line.endsWith('号)'))
    if (DOCUMENT_NUMBER.test(line) || ORDER_NUMBER.test(bare)) return 'number'
  if (ISSUE.test(bare)) return 'issue'
  if (isDateLine(bare)) return 'date'
  if (isSalutation(norm, start, end)) return 'salutation'
  const mark = readMark(norm, start)
  if (mark && mark.end < end) return 'mark'
  if (isByline(bare, line)) return 'byline'
  return isTitleLike(line) ? 'title' : 'body'
}

const LETTER = /[\p{L}\p{N}]/u
/** An address alone on its line. */
const ADDRESS = /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:[/?#][\x21-\x7e]*)?$/
/** 会议文件(三); 会议材料之二 */
const PAPER = /(?:文件|材料)(?:之[一二三四五六七八九十]{1,3}|\([一二三四五六七八九十\d]{1,3}\))$/
/** A site or a paper alone on its line. */
const SITE = /^[\u4e00-\u9fff]{2,10}(?:网站?|在线|日报|晚报|通讯社|客户端|公众号)$/
const TIME_OF_DAY = /\d{1,2}:\d{2}(?::\d{2})?/

/** Labels of known fields, or a line that holds nothing but a site, a date and counters. */
function isMasthead(line: string): boolean {
  if (line.length > 120) return false
  if (line.charCodeAt(0) < 128 && ADDRESS.test(line)) return true
  if (line.length <= 40 && PAPER.test(line)) return true
  if (line.length <= 14 && SITE.test(line)) return true
  if (gluedLabel(line) !== undefined) return true
  let known = 0
  if (line.includes(':'))
    for (const m of line.matchAll(/([\u4e00-\u9fff](?: {0,4}[\u4e00-\u9fff]){1,5}) *:/g)) {
      const label = m[1].replaceAll(' ', '')
      // 温家宝来源: the label may be glued to what goes before it
      for (let i = 0; i < label.length - 1; i++)
        if (mastheadLabels.has(label.slice(i))) {
          if (i === 0 && m.index === 0) return !/[。!?]$/.test(line)
          known++
          break
        }
    }
  if (known > 0) return !/[。!?;]/.test(line)
  if (!/\d/.test(line)) return false
  const date = findDate(line, 0, line.length)
  if (date === null || /[。,]/.test(line)) return /^\d{1,2}-\d{1,2} [^。,;:]{2,10}$/.test(line)
  const others = line.length - (date.end - date.start)
  // 中央商情网/ 2012.05.20 00:00
  if (date.year !== undefined && others <= 40 && TIME_OF_DAY.test(line) && !/[!?;]/.test(line)) return true
  return /www\.|\.(?:com|cn|net|gov|org)|网站|门户网|新华社|日报|人民网|新华网/.test(line) && others < 50
}

/**
 * A label that lost its colon, as the tables of law databases do: 发文字号国办发〔1986〕53号. Where it ends.
 */
export function gluedLabel(line: string): string | undefined {
  if (line.length > 60 || !gluedLabelStarts.has(line.charCodeAt(0)) || /[。,;:]/.test(line)) return undefined
  const label = gluedLabels.find((l) => line.startsWith(l))
  return label !== undefined && line.length > label.length && !/^[性的化和与、]/.test(line.slice(label.length))
    ? label
    : undefined
}

/** What may stand behind the date of a page: (星期三) 18:30 香港时间 */
const CLOCK =
  /^\(?(?:星期|周|礼拜)?[一二三四五六日天]?\)?(?:\d{1,2}:\d{2}(?::\d{2})?)?(?:[上下]午|香港时间|北京时间|本地时间)?$/

/** Nothing but a date, in brackets or not, with what is said of it: (2010年5月7日,根据记录整理) */
function isDateLine(bare: string): boolean {
  const inner = bare.startsWith('(') && bare.endsWith(')') ? bare.slice(1, -1) : bare
  // (…年…月…日…会议通过 …年…月…日…号公布 自…年…月…日起施行)
  if (inner !== bare && ADOPTED.test(inner) && findDate(inner, 0, inner.length)?.year !== undefined) return true
  if (inner.length > 40) return false
  if (/^(?:20|19)?[xX×*]{2,4}年/.test(inner)) return true
  const date = readDate(inner, 0)
  if (date) return inner.length - date.end <= (inner === bare ? 3 : 24) || CLOCK.test(inner.slice(date.end))
  // (某次会议 2010年5月7日)
  const inside = inner !== bare ? findDate(inner, 0, inner.length) : null
  if (inside !== null) return inside.end >= inner.length - 2
  // 市政务公开办公室编 2009年6月15日
  const issued = ISSUED.exec(inner)
  return issued !== null && readDate(inner, issued[0].length)?.end === inner.length
}

const ADOPTED = /通过|批准|发布|公布|施行|修订|修正|修改/
const ISSUED = /^[^\d]{2,24}?(?:编印?|印发?|编发|主办|编辑部?|编写)[:]?(?=\d{4}年)/

/** Where the bracketed date that a line begins with ends, or -1: (2010年5月7日,根据记录整理)今天是… */
export function dateBracketEnd(norm: string, start: number, end: number): number {
  if (norm[start] !== '(') return -1
  const close = norm.indexOf(')', start)
  return close > 0 && close < end && close - start < 40 && isDateLine(norm.slice(start, close + 1)) ? close + 1 : -1
}

const LONGEST_PREFACE = 300
const PUBLISHED = /全文|整理|参考|范文|原文|分享|刊发|致辞|讲话|发言|谈话|演辞|答问|小编/

/** What others put before a document: 编者按:… 以下是小编为大家整理的… 以下为行政长官致辞全文: */
export function isPreface(norm: string, { start, end }: Pick<Line, 'start' | 'end'>): boolean {
  if (end - start > LONGEST_PREFACE) return false
  let at = start
  while (norm[at] === '【' || norm[at] === '[' || norm[at] === '(') at++
  const line = norm.slice(start, end)
  const entry = prefaceWords.match(norm, at, end)
  if (entry?.[1] === 'label') return ':】]) '.includes(norm[at + entry[0].length])
  if (entry?.[1] === 'lead') return PUBLISHED.test(line) && !/我|本人/.test(line)
  return line.includes('小编')
}

const LONGEST_SALUTATION = 140

/** A body that is reported to: 国务院: 省交通厅: */
const addressee = /^(?!第|各)[\u4e00-\u9fff、]{1,14}(?:院|部|委|厅|局|府|委员会|常委会|办公厅|办公室|大会)$/

/** 同志们: 各位代表: 各省、自治区、直辖市人民政府: … 大家好! */
function isSalutation(norm: string, start: number, end: number): boolean {
  const last = norm[end - 1]
  if (end - start > LONGEST_SALUTATION) return false
  const line = norm.slice(start, end)
  if (last === ':' || last === ',' || (last === '!' && !/[。]/.test(line))) {
    if (/[。;]/.test(line) || line.length > LONGEST_SALUTATION) return false
    if (readMark(norm, start)) return false
    if (/大家好!$|你们好!$/.test(line)) return true
    if (last === ',' && line.length > 30) return false
    const said = line.slice(0, -1)
    if (/(?:如下|以下|即|是|有|说|道|指出|强调|要求|表示|问题|内容|方面|附件|注)$/.test(said)) return false
    if (/如下|下列|作出/.test(said)) return false
    if (last === ':' && said.length <= 16 && addressee.test(said)) return true
    return salutationWords.some((word) => said.includes(word)) && !/[要应须把将]/.test(said)
  }
  return false
}

/** Where the salutation that a line of running text begins with ends, or -1: 同志们: 根据部务会意见… */
export function salutationEnd(norm: string, start: number, end: number): number {
  const limit = Math.min(end, start + 60)
  for (let i = start; i < limit; i++) {
    const c = norm[i]
    if (c === '。' || c === ';') return -1
    if (c === ':' || c === '!') return isSalutation(norm, start, i + 1) ? i + 1 : -1
  }
  return -1
}

/** 副县长; 某县人民检察院: the office, or the body, of a person whose name follows. */
const endsAsOffice = (text: string) =>
  officeEnds.match(text, text.length) !== undefined || (text.length >= 5 && endsAsBody(text))

/** A person, with or without office, or a body: who speaks or signs. */
function isByline(bare: string, line: string): boolean {
  if (bare.length > 36 || /[,。;:!?]/.test(bare)) return false
  if (looksLikeName(bare)) return bare.length <= 4
  if (/^—+/.test(bare)) return false
  const words = line.split(/ +/)
  if (words.length >= 2) {
    const name = words.at(-1)!
    const joined = line
      .replace(/ (?=[\u4e00-\u9fff]$)/, '')
      .split(/ +/)
      .at(-1)!
    if ((looksLikeName(name) || looksLikeName(joined)) && endsAsOffice(words.slice(0, -1).join(''))) return true
  }
  if (bare.includes('、')) return false
  if (bare.length <= 16)
    for (let at = bare.length - 2; at >= Math.max(2, bare.length - 4); at--)
      if (officeEnds.match(bare, at) && looksLikeName(bare.slice(at))) return true
  return endsAsBody(bare) && bare.length >= 3 && !/[在召关对]/.test(bare) && endingNoun(bare) === undefined
}

/** How the first sentence of a news report begins: 本报讯 (记者… */
const DISPATCH = /^[(【]?(?:本报|本台|本网|本刊|新华社|中新社|中新网|中央社|人民网|新华网)[^,。]{0,16}?[讯电][ (】)]/

/** No sentence end in it, none at its end, and short enough for a title; no question or answer. */
export function isTitleLike(line: string): boolean {
  if (line.length > LONGEST_TITLE || line.length < 2) return false
  if (line[1] === ':' && (line[0] === '问' || line[0] === '答')) return false
  if (DISPATCH.test(line)) return false
  if (/[。;!?:,、]$/.test(line)) return /[!?]$/.test(line) && line.length < 30 && !/[。;:]/.test(line)
  return !/[。;!?]/.test(line.slice(0, -1)) && /[\u4e00-\u9fff]/.test(line)
}
