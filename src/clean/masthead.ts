import { furnitureWord } from '../lexicon/furniture'
import type { Edit } from '../text'
import { Has } from './holds'

const label = /(?:来源|时间|日期|发布|作者|发文|成文|文号|索引号|主题词|标题)[^:\n]{0,4}:/
const date = /\d{4}[-年./]\d{1,2}[-月./]\d{1,2}/

/** Where the first label or date of a line stands that holds the signs `has`; -1 where there is none. */
function fieldOf(line: string, has: number): number {
  const labelled = (has & Has.colon) !== 0 ? line.search(label) : -1
  const dated = (has & Has.digit) !== 0 ? line.search(date) : -1
  return labelled < 0 ? dated : dated < 0 ? labelled : Math.min(labelled, dated)
}

/** The line of date and source above a text; `has`: the signs it holds. */
export const isMasthead = (norm: string, start: number, end: number, has: number): boolean =>
  end - start <= LONGEST && (has & (Has.digit | Has.colon)) !== 0 && fieldOf(norm.slice(start, end), has) >= 0

const LONGEST = 160

const tail =
  /(?:约[\d.]+[千万]?字|共\d+页|[【[(] ?字[体号]|(?<!文)字[体号] ?[:大]|[【[(]? ?打印|关闭|分享到|收藏本|下载文档|下载本文|免费下载|视力保护|背景颜?色|扫一扫|我要纠错|[[(【] ?大 )/

/** Counters and buttons behind the date and the source, in a line that holds these signs. */
export function mastheadTail(norm: string, start: number, end: number, has: number): Edit | undefined {
  if (end - start > LONGEST || (has & (Has.digit | Has.colon)) === 0 || (has & Has.button) === 0) return undefined
  const line = norm.slice(start, end)
  const head = fieldOf(line, has)
  if (head < 0) return undefined
  const found = tail.exec(line)
  if (!found || found.index <= head || !isBar(line.slice(found.index))) return undefined
  return {
    start: start + found.index,
    end,
    text: '',
    noise: { kind: 'boilerplate', reason: 'counters and buttons behind the date and the source' },
  }
}

/** Nothing but buttons, sizes and figures. */
const isBar = (text: string): boolean =>
  text
    .replace(/约[\d.]+[千万]?字|共\d+页/g, ' ')
    .split(/[^\p{Script=Han}A-Za-z]+/u)
    .every((word) => word === '' || isButton(word))

function isButton(word: string): boolean {
  const known = furnitureWord(word)
  return known !== undefined && (known.item ?? known.whole ?? known.tail ?? known.opens) !== undefined
}
