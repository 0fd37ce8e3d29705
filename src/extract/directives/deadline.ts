import type { Directive } from '../../model'
import type { Passage } from '../passage'

/** What a deadline ends with. */
const ends = new Uint8Array(65536)
for (const unit of '前内底末') ends[unit.charCodeAt(0)] = 1

/** What stands before the last of these and 之 and 以: 5月|底前, 3日|之内, 本年度|内. */
const BEFORE = 1
const LAST = 2
/** 底以前 needs nothing before it. */
const LONG = 4
const traits = new Uint8Array(65536)
for (const unit of '月份日旬年度纪周季天时钟到至在') traits[unit.charCodeAt(0)] = BEFORE
for (const unit of '前内底末') traits[unit.charCodeAt(0)] = LAST
for (const unit of '之以') traits[unit.charCodeAt(0)] = LAST | LONG

/** How long one may be, and how far into a unit one is looked for. */
const longest = 18
const reach = 400

const year = '(?:(今年|明年|本年度|本世纪|(?:19|20)\\d\\d年)?'
const dated = new RegExp(`${year}(\\d{1,2})月(?:份|(\\d{1,2})日|上旬|中旬|下旬|底|末)?(?:之前|以前|前))$`)
const yearly = new RegExp(`(?:到|至|在)?${year}(?:年)?(?:底|末|内)(?:之前|以前|前)?)$`)
const within = /(?:[\d一二三四五六七八九十两]{1,3})(?:个)?(?:工作日|小时|分钟|个月|天|日|年|周)(?:之|以)?内$/
const soon = /本?[周月季年]度?(?:内|底前|末前|底|末)$/

/** 5月底前, 年底前, 到2020年底, 3个工作日内: by when; its value as precise as the text and the document's date allow. */
export function findDeadline({ norm, text, metadata }: Passage, start: number, end: number): Directive['deadline'] {
  for (let at = start + 1, stop = Math.min(end, start + reach); at < stop; at++) {
    if (ends[norm.charCodeAt(at)] !== 1) continue
    // 年底前: the last of several such characters
    const to = at + 1 < stop && ends[norm.charCodeAt(at + 1)] === 1 ? at + 2 : at + 1
    const from = Math.max(start, to - longest)
    if (!mayEnd(norm, from, to)) continue
    const before = norm.slice(from, to)
    const found = dated.exec(before) ?? within.exec(before) ?? yearly.exec(before) ?? soon.exec(before)
    if (!found || found[0].length < 2 || (found[0].length === 2 && /^[内底末前]/.test(found[0]))) continue
    const begin = to - found[0].length
    const value = isoOf(found, metadata.date?.value)
    const deadline = text.slice(begin, to)
    return value ? { text: deadline, value, span: [begin, to] } : { text: deadline, span: [begin, to] }
  }
  return undefined
}

/** Whether the end of `[start, end)` may be that of a deadline. */
function mayEnd(norm: string, start: number, end: number): boolean {
  let isLong = false
  let at = end - 1
  let trait = LAST
  for (; at >= start; at--) {
    trait = traits[norm.charCodeAt(at)]
    if ((trait & LAST) === 0) break
    if ((trait & LONG) !== 0) isLong = true
  }
  return isLong || trait === BEFORE
}

function isoOf([, word, month, day]: RegExpExecArray, date: string | undefined): string | undefined {
  const now = date ? Number(date.slice(0, 4)) : undefined
  const given = word === undefined && month === undefined ? undefined : word
  if (given === '本世纪' || (given === undefined && month === undefined)) return undefined
  const number =
    given && /^\d/.test(given)
      ? Number(given.slice(0, 4))
      : now === undefined
        ? undefined
        : given === '明年'
          ? now + 1
          : now
  if (number === undefined) return undefined
  if (month === undefined) return String(number)
  const pad = (digits: string) => digits.padStart(2, '0')
  return day ? `${number}-${pad(month)}-${pad(day)}` : `${number}-${pad(month)}`
}
