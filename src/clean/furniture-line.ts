import { furnitureWord, furnitureWords, headsLinkList } from '../lexicon/furniture'
import type { NoiseKind } from '../model'
import { isMasthead } from './masthead'
import { isEnd, isHan } from './signs'

/** What one line shows of itself. */
export interface LineSigns {
  /** Set where the line is furniture wherever it stands. */
  sure?: NoiseKind
  reason?: string
  /** The heading of a link list. */
  list: boolean
  /** How loud its words speak for furniture. */
  hints: number
}

const LONGEST = 200
const LONGEST_LEGAL = 400
const skipped = new Uint8Array(65536)
for (const c of ' [(【<《〈〔*·•>|-—#◆■●※▲★☆→') skipped[c.charCodeAt(0)] = 1
const trailing = new Uint8Array(65536)
for (const c of ' ])】>》〉〕:|-—»›→↑↓…+.·') trailing[c.charCodeAt(0)] = 1

const plain: LineSigns = { list: false, hints: 0 }

/** Reads the line `[start, end)` of `norm` as a piece of a web page. */
export function lineSigns(norm: string, start: number, end: number): LineSigns {
  if (end - start > LONGEST_LEGAL) return plain
  let first = start
  while (first < end && skipped[norm.charCodeAt(first)]) first++
  const numbered = /\d{1,2}[.:、] ?/y
  numbered.lastIndex = first
  if (numbered.test(norm)) first = numbered.lastIndex
  let last = end
  while (last > first && trailing[norm.charCodeAt(last - 1)]) last--
  if (last === first) return plain

  let hints = 0
  let items = 0
  let tails = 0
  let marked: NoiseKind | undefined
  const { begins } = furnitureWords
  for (let at = first; at < end; ) {
    if (begins[norm.charCodeAt(at)] === 0) {
      at++
      continue
    }
    const found = furnitureWords.at(norm, at, end)
    if (!found) {
      at++
      continue
    }
    const { word, value } = found
    if (at === first && end - start <= LONGEST) {
      const kind = value.says ?? (isSentence(norm, at + word.length, end) ? undefined : value.opens)
      if (kind) return sure(kind, `a line of page furniture: ${word}`)
    }
    if (value.marks) marked ??= value.marks
    if (value.item) items++
    if (value.tail) tails++
    hints += value.hint
    at += word.length
  }
  if (marked && end - start <= LONGEST && !isSentence(norm, first, end))
    return sure(marked, 'a copyright or licence line')
  const list = last - first <= 20 && headsLinkList(norm.slice(first, last))
  if (items > 0 || tails > 0) {
    if (last - first <= 12) {
      const whole = furnitureWord(norm.slice(first, last))
      if (whole?.whole)
        return {
          ...sure(whole.whole, 'a button or link of the page'),
          list: false,
        }
      if (whole?.item) hints += 3
    }
    if (end - start <= 120 && !isMasthead(norm, start, end) && isMenu(norm.slice(start, end)))
      return sure('navigation', 'a menu or bar of links')
  } else if (last - first <= 20) {
    const whole = furnitureWord(norm.slice(first, last))
    if (whole?.whole) return sure(whole.whole, 'a button or link of the page')
  }
  return list || hints > 0 ? { list, hints } : plain
}

/** Goes on with a word and ends with a full stop. */
const isSentence = (norm: string, at: number, end: number): boolean =>
  isHan(norm.charCodeAt(at)) && isEnd(norm.charCodeAt(end - 1)) && norm[end - 1] !== ':' && norm[end - 1] !== '.'

const sure = (kind: NoiseKind, reason: string): LineSigns => ({
  sure: kind,
  reason,
  list: false,
  hints: 9,
})

const separators = /[ |>»›→/·[\]【】()\-—:,]+/
const LONGEST_ITEM = 10

/**
 * Short items, parted by blanks, bars or arrows, at least half of which are menu words.
 *
 *     登录 | 注册 | 收藏本站
 *     首页 > 文档中心 > 领导讲话
 */
function isMenu(line: string): boolean {
  if (/[。;!?“]/.test(line)) return false
  const items = line.split(separators).filter((item) => item !== '' && !/^\d+$/.test(item))
  if (items.length < 2) return false
  let known = 0
  let long = false
  for (const item of items) {
    const word = furnitureWord(item)
    if (word?.item || word?.whole) {
      known++
      long ||= item.length > 1
    } else if (item.length > LONGEST_ITEM) return false
  }
  if (!long) return false
  const crumbs = line.split(/>|»|›|→/).length - 1
  return (
    known * 2 >= items.length ||
    (known >= 1 && crumbs >= 1 && crumbs >= items.length - 2) ||
    (known >= 2 && items.length <= known * 3)
  )
}

/** Three short items or more, parted by blanks or bars: a menu where menus are. */
export function looksLikeMenu(line: string): boolean {
  if (line.length > 120 || line.length < 5 || /[。;!?,、:“]/.test(line)) return false
  const items = line.split(/[ |>]+/).filter((item) => item !== '')
  return items.length >= 3 && items.every((item) => item.length <= 8)
}
