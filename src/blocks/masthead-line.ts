import { findDate } from '../dates'
import { endsAsBody, gluedLabels, mastheadLabels } from '../lexicon/documents'
import { Sign } from './line-signs'

/** An address alone on its line. */
const ADDRESS = /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:[/?#][\x21-\x7e]*)?$/
/** 会议文件(三); 会议材料之二 */
const PAPER = /(?:文件|材料)(?:之[一二三四五六七八九十]{1,3}|\([一二三四五六七八九十\d]{1,3}\))\)?$/
/** A site or a paper alone on its line. */
const SITE = /^[\u4e00-\u9fff]{2,10}(?:网站?|在线|日报|晚报|通讯社|客户端|公众号)$/
const TIME_OF_DAY = /\d{1,2}:\d{2}(?::\d{2})?/
const PUBLISHER = /www\.|\.(?:com|cn|net|gov|org)|网站|门户网|新华社|日报|人民网|新华网/
/** 03-18 头条新闻 */
const DAY_AND_COLUMN = /^\d{1,2}-\d{1,2} [^。,;:]{2,10}$/

/** By unit: what `PAPER` and `SITE` end with. */
const paperEnds = new Uint8Array(65536)
for (const c of '一二三四五六七八九十)') paperEnds[c.charCodeAt(0)] = 1
const siteEnds = new Uint8Array(65536)
for (const c of '网站线报社端号') siteEnds[c.charCodeAt(0)] = 1

/** Labels of known fields, or a line that holds nothing but a site, a date and counters. */
export function isMasthead(line: string, signs: number): boolean {
  const { length } = line
  if (length > 120) return false
  const last = line.charCodeAt(length - 1)
  if ((signs & Sign.site) !== 0 && line.charCodeAt(0) < 128 && ADDRESS.test(line)) return true
  if (length <= 40 && paperEnds[last] === 1 && PAPER.test(line)) return true
  if (length <= 14 && siteEnds[last] === 1 && SITE.test(line)) return true
  if (length <= LONGEST_HEAD && last === PIECE && isLetterhead(line)) return true
  if (gluedLabel(line) !== undefined) return true
  if ((signs & Sign.colon) !== 0) {
    const known = knownLabel(line)
    if (known === OPENS) return last !== FULL_STOP && last !== EXCLAMATION && last !== QUESTION
    if (known === STANDS) return (signs & (Sign.fullStop | Sign.tone | Sign.semicolon)) === 0
  }
  return (signs & Sign.digit) !== 0 && isDated(line, signs)
}

const LONGEST_HEAD = 30
const PIECE = '件'.charCodeAt(0)
/** 某市人民政府办公室文件 */
const isLetterhead = (line: string): boolean => line.endsWith('文件') && endsAsBody(line.slice(0, -2).trimEnd())

const FULL_STOP = 0x3002
const EXCLAMATION = 0x21
const QUESTION = 0x3f

const OPENS = 1
const STANDS = 2
const LONGEST_LABEL = 6
const MOST_BLANKS = 4
const labelEnds = new Uint8Array(65536)
for (const label of mastheadLabels.keys()) labelEnds[label.charCodeAt(label.length - 1)] = 1

/** Whether a known label stands before a colon: as the line's first word, or (温家宝来源:) behind others. */
function knownLabel(line: string): typeof OPENS | typeof STANDS | 0 {
  let known: typeof STANDS | 0 = 0
  for (let colon = line.indexOf(':'); colon >= 0; colon = line.indexOf(':', colon + 1)) {
    const first = labelStart(line, colon)
    if (first < 0) continue
    const label = line.slice(first, colon).replaceAll(' ', '')
    for (let i = 0; i < label.length - 1; i++)
      if (mastheadLabels.has(label.slice(i))) {
        if (i === 0 && first === 0) return OPENS
        known = STANDS
        break
      }
  }
  return known
}

/** Where the up to six Han characters begin, parted by some blanks or none, that stand before a colon; -1 where they are no label. */
export function labelStart(line: string, colon: number): number {
  let first = colon - 1
  while (first >= 0 && line.charCodeAt(first) === 32) first--
  if (first < 0 || labelEnds[line.charCodeAt(first)] === 0) return -1
  for (let count = 1; count < LONGEST_LABEL; count++) {
    let before = first - 1
    while (before >= 0 && first - before <= MOST_BLANKS && line.charCodeAt(before) === 32) before--
    const unit = before >= 0 ? line.charCodeAt(before) : 0
    if (unit < 0x4e00 || unit > 0x9fff) break
    first = before
  }
  return first
}

/** A date, and little but the site and the time beside it. */
function isDated(line: string, signs: number): boolean {
  const isTelling = (signs & (Sign.colon | Sign.site)) !== 0
  if (!isTelling && (signs & Sign.dash) === 0) return false
  if ((signs & (Sign.fullStop | Sign.comma)) !== 0) return DAY_AND_COLUMN.test(line)
  const date = findDate(line, 0, line.length)
  if (date === null) return DAY_AND_COLUMN.test(line)
  if (!isTelling) return false
  const others = line.length - (date.end - date.start)
  // 中央商情网/ 2012.05.20 00:00
  if (date.year !== undefined && others <= 40 && (signs & (Sign.tone | Sign.semicolon)) === 0 && TIME_OF_DAY.test(line))
    return true
  return others < 50 && PUBLISHER.test(line)
}

/**
 * A label that lost its colon, as the tables of law databases do: 发文字号国办发〔1986〕53号. Where it ends.
 */
export function gluedLabel(line: string): string | undefined {
  if (line.length > 60) return undefined
  const label = gluedLabels.match(line, 0)?.[0]
  return label !== undefined &&
    line.length > label.length &&
    !/[。,;:]/.test(line) &&
    !/^[性的化和与、]/.test(line.slice(label.length))
    ? label
    : undefined
}
