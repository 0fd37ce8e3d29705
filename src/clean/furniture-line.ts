import { type FurnitureWord, furnitureWord, furnitureWords, headsLinkList } from '../lexicon/furniture'
import type { NoiseKind } from '../model'
import { unitSet } from '../text'
import { isMasthead } from './masthead'
import { isDigit, isEnd, isHan } from './signs'

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

/** Reads the line `[start, end)` of `norm`, and the signs it holds, as a piece of a web page. */
export function lineSigns(norm: string, start: number, end: number, has: number): LineSigns {
  if (end - start > LONGEST_LEGAL) return plain
  const first = behindBullet(norm, start, end)
  const last = beforeTrail(norm, first, end)
  if (last === first) return plain

  let hints = 0
  let items = 0
  let tails = 0
  let marked: NoiseKind | undefined
  for (let at = furnitureWords.seek(norm, first, end); at < end; ) {
    const found = furnitureWords.match(norm, at, end)
    if (found === undefined) {
      at = furnitureWords.seek(norm, at + 1, end)
      continue
    }
    const [word, value] = found
    if (at === first && end - start <= LONGEST) {
      const kind = value.says ?? (isSentence(norm, at + word.length, end) ? undefined : value.opens)
      if (kind) return sure(kind, `a line of page furniture: ${word}`)
    }
    if (value.marks) marked ??= value.marks
    if (value.item) items++
    if (value.tail) tails++
    hints += value.hint
    at = furnitureWords.seek(norm, at + word.length, end)
  }
  if (marked && end - start <= LONGEST && !isSentence(norm, first, end))
    return sure(marked, 'a copyright or licence line')
  const list = last - first <= LONGEST_LIST_HEADING && headsLinkList(norm, first, last)
  if (items > 0 || tails > 0) {
    if (last - first <= 12) {
      const whole = wholeLine(norm, first, last)
      if (whole?.whole)
        return {
          ...sure(whole.whole, 'a button or link of the page'),
          list: false,
        }
      if (whole?.item) hints += 3
    }
    if (end - start <= 120 && !isMasthead(norm, start, end, has) && isMenu(norm.slice(start, end)))
      return sure('navigation', 'a menu or bar of links')
  } else if (last - first <= LONGEST_LIST_HEADING) {
    const whole = wholeLine(norm, first, last)
    if (whole?.whole) return sure(whole.whole, 'a button or link of the page')
  }
  return list || hints > 0 ? { list, hints } : plain
}

/**
 * Whether the line begins with a character, ends with a full stop, and no word of page furniture stands at its head: then
 * nothing in it makes it furniture by itself.
 */
export function isPlainSentence(norm: string, start: number, end: number): boolean {
  const last = norm.charCodeAt(end - 1)
  if (last !== FULL_STOP && last !== EXCLAMATION && last !== QUESTION && last !== SEMICOLON) return false
  const first = behindBullet(norm, start, end)
  return isHan(norm.charCodeAt(first)) && furnitureWords.match(norm, first, end) === undefined
}
const FULL_STOP = 0x3002
const EXCLAMATION = 0x21
const QUESTION = 0x3f
const SEMICOLON = 0x3b

const LONGEST_LIST_HEADING = 20

/** Whether the line, without what stands about it, is as short as the heading of a link list. */
export function mayHeadList(norm: string, start: number, end: number): boolean {
  const first = behindBullet(norm, start, end)
  return beforeTrail(norm, first, end) - first <= LONGEST_LIST_HEADING
}

/** Behind brackets, bullets and a number. */
function behindBullet(norm: string, start: number, end: number): number {
  let first = start
  while (first < end && skipped[norm.charCodeAt(first)]) first++
  return first < end && isDigit(norm.charCodeAt(first)) ? behindNumber(norm, first) : first
}

function beforeTrail(norm: string, first: number, end: number): number {
  let last = end
  while (last > first && trailing[norm.charCodeAt(last - 1)]) last--
  return last
}

/** Behind 3. 12、 and a blank; `at` where no such number stands. */
function behindNumber(norm: string, at: number): number {
  numbered.lastIndex = at
  return numbered.test(norm) ? numbered.lastIndex : at
}
const numbered = /\d{1,2}[.:、] ?/y

/** What is known of the whole of `[start, end)`. */
function wholeLine(norm: string, start: number, end: number): FurnitureWord | undefined {
  const found = furnitureWords.match(norm, start, end)
  return found !== undefined && found[0].length === end - start ? found[1] : undefined
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

const partsItems = unitSet(' |>»›→/·[]【】()-—:,')
const partsCrumbs = unitSet('>»›→')
const partsLinks = unitSet(' |>')
const LONGEST_ITEM = 10

/** What stands between the separators of a line. */
function itemsOf(line: string, parts: (unit: number) => boolean): string[] {
  const items: string[] = []
  let from = 0
  for (let at = 0; at <= line.length; at++) {
    if (at < line.length && !parts(line.charCodeAt(at))) continue
    if (at > from) items.push(line.slice(from, at))
    from = at + 1
  }
  return items
}

function countOf(line: string, counts: (unit: number) => boolean): number {
  let count = 0
  for (let at = 0; at < line.length; at++) if (counts(line.charCodeAt(at))) count++
  return count
}

/**
 * Short items, parted by blanks, bars or arrows, at least half of which are menu words.
 *
 *     登录 | 注册 | 收藏本站
 *     首页 > 文档中心 > 领导讲话
 */
function isMenu(line: string): boolean {
  if (/[。;!?“]/.test(line)) return false
  let count = 0
  let known = 0
  let long = false
  for (const item of itemsOf(line, partsItems)) {
    if (isDigit(item.charCodeAt(0)) && /^\d+$/.test(item)) continue
    count++
    const word = furnitureWord(item)
    if (word?.item || word?.whole) {
      known++
      long ||= item.length > 1
    } else if (item.length > LONGEST_ITEM) return false
  }
  if (count < 2 || !long) return false
  if (known * 2 >= count || (known >= 2 && count <= known * 3)) return true
  const crumbs = countOf(line, partsCrumbs)
  return crumbs >= 1 && crumbs >= count - 2
}

/** Three short items or more, parted by blanks or bars: a menu where menus are. */
export function looksLikeMenu(line: string): boolean {
  if (line.length > 120 || line.length < 5 || /[。;!?,、:“]/.test(line)) return false
  const items = itemsOf(line, partsLinks)
  return items.length >= 3 && items.every((item) => item.length <= 8)
}
