import { furnitureWord } from '../lexicon/furniture'
import type { Edit } from '../text'
import { Has } from './holds'

const masthead =
  /(?:来源|时间|日期|发布|作者|发文|成文|文号|索引号|主题词|标题)[^:\n]{0,4}:|\d{4}[-年./]\d{1,2}[-月./]\d{1,2}/

/** The line of date and source above a text; `has`: the signs it holds. */
export const isMasthead = (norm: string, start: number, end: number, has: number): boolean =>
  end - start <= 160 && (has & Has.field) !== 0 && masthead.test(norm.slice(start, end))

const tail =
  /(?:约[\d.]+[千万]?字|共\d+页|[【[(] ?字[体号]|(?<!文)字[体号] ?[:大]|[【[(]? ?打印|关闭|分享到|收藏本|下载文档|下载本文|免费下载|视力保护|背景颜?色|扫一扫|我要纠错|[[(【] ?大 )/

/** Counters and buttons behind the date and the source, in a line that holds these signs. */
export function mastheadTail(norm: string, start: number, end: number, has: number): Edit | undefined {
  if (end - start > 160 || (has & Has.field) === 0 || (has & Has.button) === 0) return undefined
  const line = norm.slice(start, end)
  const head = masthead.exec(line)
  if (!head) return undefined
  const found = tail.exec(line)
  if (!found || found.index <= head.index || !isBar(line.slice(found.index))) return undefined
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
