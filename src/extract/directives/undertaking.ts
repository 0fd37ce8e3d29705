import type { Gloss } from './gloss'
import { isOpener, NONE, verbAt } from './head'

/** 准备, 打算: what the speaker's side has in mind, less than what else is demanded in the unit. */
export const isIntention = (norm: string, start: number, end: number): boolean => intention.test(norm.slice(start, end))

/** Whether what is to be done stands behind such a word; not 准备工作, 计划生育. */
export const intends = (gloss: Gloss, end: number, to: number): boolean =>
  isOpener(gloss, end, to) ||
  verbAt(gloss, end, to) !== NONE ||
  gloss.norm.startsWith('投资', end) ||
  '用再新办给'.includes(gloss.norm[end])
const intention = /^(?:准备|打算|计划|拟)$/

/** How somebody goes on who promises: 表示,|将牢固树立…. */
const vow =
  /(?:下一步|今后|接下来)?,?(?:将(?![会是有成使导带迎面进])|一定|定[将当会]|愿意?|保证|决心|会继续|会进一步|会全力)/y
/** What promises where such words follow. */
const promising = /(?:表示|表态|承诺|坦言|说|道|回应),?$/

/** Whether what is said at `at` is a promise of those who say it: 代表纷纷表示,一定抓好落实. */
export function vows(norm: string, at: number): boolean {
  vow.lastIndex = at
  return vow.test(norm) && promising.test(norm.slice(Math.max(0, at - 4), at))
}

/** Of their own money: 县财政每年安排…, 镇财政拿出…. */
const spends =
  /(?:今年|明年|每[年县乡镇村户人月]|继续|再|还|另|将|按年度|对[^,。;]{2,16}?)*(?:安排|拿出|投入|列支|筹措|拨付|追加|预算|设立|补助|补贴|给予|奖励|承担|负担)/y
export function paysFrom(norm: string, at: number): boolean {
  spends.lastIndex = at
  return spends.test(norm)
}
