import type { Directive } from '../../model'
import type { Passage } from '../passage'

const deadlines =
  /(?:(今年|明年|20\d\d年|19\d\d年)?(\d{1,2})月(?:(\d{1,2})日|上旬|中旬|下旬|底|末|份)?(?:之前|以前|底前|前))|(?:到|至|在)?(今年|明年|20\d\d年|19\d\d年|本年度|本世纪)?年?(?:底|末|内)(?:之前|以前|前)?|(?:到|至|在)?(20\d\d年)(?:底|末)?(?:之前|以前|前)|\d{1,3}(?:个)?(?:工作日|小时|分钟|个月|天|日|年)(?:之|以)?内|(?:两|三|四|五|六|[一二三四五六七八九十]{1,3})(?:个)?(?:工作日|小时|个月|天|日|年)(?:之|以)?内|本[周月季]度?(?:内|底前|末前)|(\d{1,2})月(\d{1,2})日前/

/** 5月底前, 年底前, 到2020年底, 3个工作日内: by when; its value as precise as the text and the document's date allow. */
export function findDeadline({ norm, text, metadata }: Passage, start: number, end: number): Directive['deadline'] {
  const found = deadlines.exec(norm.slice(start, Math.min(end, start + 400)))
  if (!found || found[0].length < 2) return undefined
  const at = start + found.index
  const year = yearOf(found[1] ?? found[4] ?? found[5], metadata.date?.value)
  const value = valueOf(found, year)
  return { text: text.slice(at, at + found[0].length), ...(value && { value }), span: [at, at + found[0].length] }
}

function yearOf(word: string | undefined, date: string | undefined): number | undefined {
  if (word && /^\d{4}/.test(word)) return Number(word.slice(0, 4))
  const year = date ? Number(date.slice(0, 4)) : Number.NaN
  if (Number.isNaN(year) || word === '本世纪') return undefined
  return word === '明年' ? year + 1 : year
}

function valueOf(found: RegExpExecArray, year: number | undefined): string | undefined {
  if (year === undefined || /^[\d一二三四五六七八九十两]{1,3}(?:个|工作日|小时|分钟|天|日|年)/.test(found[0]))
    return undefined
  const month = found[2]
  if (month === undefined) return /年/.test(found[0]) ? String(year) : undefined
  const pad = (number: string) => number.padStart(2, '0')
  return found[3] ? `${year}-${pad(month)}-${pad(found[3])}` : `${year}-${pad(month)}`
}
