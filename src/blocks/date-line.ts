import { findDate, readDate } from '../dates'
import { endsAsBody } from '../lexicon/documents'

/** What may stand behind the date of a page: (星期三) 18:30 香港时间 */
const CLOCK =
  /^\(?(?:星期|周|礼拜)?[一二三四五六日天]?\)?(?:\d{1,2}:\d{2}(?::\d{2})?)?(?:[上下]午|香港时间|北京时间|本地时间)?$/
/** 20xx年 */
const HIDDEN_YEAR = /^(?:20|19)?[xX×*]{2,4}年/
const opensHiddenYear = new Set([...'12xX×*'].map((c) => c.charCodeAt(0)))
const endsDate = new Set([...'日月年'].map((c) => c.charCodeAt(0)))
const OPEN = 0x28
const CLOSE = 0x29
const ADOPTED = /通过|批准|发布|公布|施行|修订|修正|修改/
const BODY = /^[^\d,。:;]{3,24}(?=\d{4}年)/
const ISSUED = /^[^\d]{2,24}?(?:编印?|印发?|编发|主办|编辑部?|编写)[:]?(?=\d{4}年)/

/** Nothing but a date, in brackets or not, with what is said of it: (2010年5月7日,根据记录整理) */
export function isDateLine(bare: string): boolean {
  const isBracketed = bare.charCodeAt(0) === OPEN && bare.charCodeAt(bare.length - 1) === CLOSE
  const inner = isBracketed ? bare.slice(1, -1) : bare
  // (…年…月…日…会议通过 …年…月…日…号公布 自…年…月…日起施行)
  if (isBracketed && ADOPTED.test(inner) && findDate(inner, 0, inner.length)?.year !== undefined) return true
  if (inner === '' || inner.length > 40) return false
  if (opensHiddenYear.has(inner.charCodeAt(0)) && HIDDEN_YEAR.test(inner)) return true
  const date = readDate(inner, 0)
  if (date) return inner.length - date.end <= (isBracketed ? 24 : 3) || CLOCK.test(inner.slice(date.end))
  // (某次会议 2010年5月7日)
  const inside = isBracketed ? findDate(inner, 0, inner.length) : null
  if (inside !== null) return inside.end >= inner.length - 2
  // 市政务公开办公室编 2009年6月15日, 县委办公室 2021年4月9日
  if (!endsDate.has(inner.charCodeAt(inner.length - 1))) return false
  const issuer = ISSUED.exec(inner) ?? BODY.exec(inner)
  if (issuer === null || readDate(inner, issuer[0].length)?.end !== inner.length) return false
  return ISSUED.test(inner) || endsAsBody(issuer[0])
}

/** Where the bracketed date that a line begins with ends, or -1: (2010年5月7日,根据记录整理)今天是… */
export function dateBracketEnd(norm: string, start: number, end: number): number {
  if (norm[start] !== '(') return -1
  const close = norm.indexOf(')', start)
  return close > 0 && close < end && close - start < 40 && isDateLine(norm.slice(start, close + 1)) ? close + 1 : -1
}
