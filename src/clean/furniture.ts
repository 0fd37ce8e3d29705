import { siteEndings } from '../lexicon/furniture-watermarks'
import type { NoiseKind } from '../model'
import type { Edit } from '../text'
import { isPlainSentence, type LineSigns, lineSigns, looksLikeMenu, mayHeadList } from './furniture-line'
import type { Lines } from './lines'
import { isMasthead, mastheadTail } from './masthead'
import { opensPart } from './parts'
import { isEnd, opensHeading } from './signs'

/** How many lines at the head and at the foot of a document may be furniture of its page. */
const ZONE = 120
const LONGEST_LINK = 70
const LONGEST_SURE = 90
const LONGEST_CRUMB = 8

/**
 * The furniture of the page a text was taken from: menus and breadcrumbs, download forms, link lists, share bars,
 * copyright lines.
 *
 *     首页 > 文档中心 > 领导讲话          sure anywhere
 *     登录 | 注册 | 收藏本站              sure anywhere
 *     在全市组织工作会议上的讲话          the title stays
 *     …
 *     相关推荐                            opens the foot
 *     · 年度工作总结范文                  a link, since it stands in the foot
 *
 * Some lines tell themselves wherever they stand. Others are believed only in the zones where pages have their furniture:
 * above the first running text of a document and below its last.
 */
export function furniture(norm: string, lines: Lines): Edit[] {
  const { has } = lines
  const signs: (LineSigns | undefined)[] = new Array(lines.count)
  const removed: (string | undefined)[] = new Array(lines.count)
  const kinds: NoiseKind[] = []
  const read = (i: number): LineSigns => (signs[i] ??= lineSigns(norm, lines.start[i], lines.end[i], has[i]))
  const remove = (i: number, kind: NoiseKind, reason: string) => {
    removed[i] ??= reason
    kinds[i] ??= kind
  }
  const edits: Edit[] = []
  let any = false
  for (let from = 0; from < lines.count; ) {
    let to = from + 1
    while (to < lines.count && !opensPart(norm, lines.start[to])) to++
    for (let i = from; i < to; i++) {
      // longer lines are read where pages have their furniture only
      if (lines.end[i] - lines.start[i] > LONGEST_SURE || isPlainSentence(norm, lines.start[i], lines.end[i])) continue
      const { sure, reason, list } = read(i)
      if (sure) remove(i, sure, reason!)
      if (sure || list) any = true
    }
    if (any) {
      head(from, to)
      foot(from, to)
      linkLists(from, to)
    }
    any = false
    from = to
  }
  for (let i = 0; i < lines.count; i++)
    if (removed[i]) {
      const start = lines.start[i]
      edits.push({
        start,
        end: lines.end[i],
        text: '',
        noise: { kind: kinds[i], reason: removed[i]! },
      })
    } else if (i < ZONE || removed[i - 1] || removed[i + 1]) {
      const tail = mastheadTail(norm, lines.start[i], lines.end[i], has[i])
      if (tail) edits.push(tail)
    }
  return edits

  function head(from: number, to: number) {
    let last = -1
    let sure = 0
    for (let i = from; i < Math.min(to, from + ZONE); i++) {
      const line = read(i)
      if (line.sure) {
        remove(i, line.sure, line.reason!)
        sure++
      }
      if (line.sure || isLoud(line, lines.end[i] - lines.start[i])) last = i
      else if (isRunningText(norm, lines, i, line)) break
    }
    // loud words alone may be the text's own
    if (sure === 0) return
    for (let i = from; i <= last + 1 && i < to; i++) {
      const line = read(i)
      if (removed[i]) continue
      // a breadcrumb may end behind the last line that tells itself
      if (i > last && norm[lines.end[last] - 1] !== '>') break
      if (isMasthead(norm, lines.start[i], lines.end[i], has[i])) continue
      const length = lines.end[i] - lines.start[i]
      if (line.hints > 0) remove(i, 'boilerplate', 'a line of the page above the text')
      else if (
        removed[i - 1] &&
        length <= LONGEST_CRUMB &&
        (norm[lines.end[i] - 1] === '>' || norm[lines.end[i - 1] - 1] === '>')
      )
        remove(i, 'navigation', 'a breadcrumb')
      else if (
        isSiteName(norm, lines.start[i], lines.end[i]) ||
        looksLikeMenu(norm.slice(lines.start[i], lines.end[i]))
      )
        remove(i, 'navigation', 'a menu above the text')
    }
  }

  function foot(from: number, to: number) {
    let begin = -1
    let evidence = 0
    for (let i = to - 1; i >= Math.max(from, to - ZONE * 2); i--) {
      const line = read(i)
      if (line.sure) {
        remove(i, line.sure, line.reason!)
        evidence += 2
      } else if (line.list || (isBulleted(norm, lines, i) && read(Math.max(from, i - 1)).list)) evidence++
      if (line.sure || line.list || isLoud(line, lines.end[i] - lines.start[i])) begin = i
      else if (isRunningText(norm, lines, i, line)) break
    }
    // one heading alone, or loud words, may be the text's own
    if (begin < 0 || evidence < 2) return
    let links = false
    for (let i = begin; i < to; i++) {
      const line = read(i)
      const start = lines.start[i]
      const end = lines.end[i]
      links ||= line.list || line.sure === 'navigation'
      if (removed[i]) continue
      if (line.list) remove(i, 'navigation', 'the heading of a link list')
      else if (isLoud(line, end - start)) remove(i, 'boilerplate', 'a line of the page below the text')
      else if (end - start > LONGEST_LINK || closesText(norm, start, end)) links = false
      else if (links || line.hints > 0 || isSiteName(norm, start, end) || looksLikeMenu(norm.slice(start, end)))
        remove(i, 'navigation', 'a link below the text')
    }
  }

  /** Link lists between texts: the heading and the bulleted lines under it. */
  function linkLists(from: number, to: number) {
    for (let i = from; i < to; i++) {
      if (removed[i] || !mayHeadList(norm, lines.start[i], lines.end[i]) || !read(i).list) continue
      let end = i + 1
      while (end < to && (removed[end] || isBulleted(norm, lines, end))) end++
      if (end === i + 1) continue
      remove(i, 'navigation', 'the heading of a link list')
      for (let k = i + 1; k < end; k++) remove(k, 'navigation', 'an entry of a link list')
    }
  }
}

const isBulleted = (norm: string, lines: Lines, i: number): boolean =>
  /^[·•>▪●◆■▶]/.test(norm[lines.start[i]]) &&
  lines.end[i] - lines.start[i] <= LONGEST_LINK &&
  !isEnd(norm.charCodeAt(lines.end[i] - 1))

const isLoud = (line: LineSigns, length: number): boolean =>
  line.hints >= 3 && (line.hints >= 6 ? line.hints * 16 >= length : line.hints * 12 >= length)

/** A line no page furniture looks like: running text, a salutation, a numbered heading. */
function isRunningText(norm: string, lines: Lines, i: number, line: LineSigns): boolean {
  const start = lines.start[i]
  const end = lines.end[i]
  const length = end - start
  if (line.hints > 0 && length < line.hints * 25) return false
  const last = norm.charCodeAt(end - 1)
  if (length >= 40)
    return norm.slice(start, end).includes('。') || /[,;].*[,;]/.test(norm.slice(start, Math.min(end, start + 200)))
  if (last === 0x3002 || last === 0x21) return length > 3
  if (last === 0x3a)
    return (
      /^(?:同志|各位|尊敬|女士|先生|老师|同学|朋友|代表)/.test(norm.slice(start, start + 2)) ||
      norm.slice(start, end).includes('同志')
    )
  return opensHeading(norm, start) && !/\d/.test(norm[start])
}

/** A line that is the name of a site, or its address. */
function isSiteName(norm: string, start: number, end: number): boolean {
  if (end - start > 40) return false
  if (/^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+){1,4}\/?$/.test(norm.slice(start, end))) return true
  return end - start <= 14 && siteEndings.match(norm, end, start + 1) !== undefined
}

const closing = /^(?:[(〔[]|附件|附:|抄送|抄报|主题词|注:|联系人|[〇零一二三四五六七八九十\d]{4}年[^年]{2,8}日$)|印发$/

/** What stands below a text and is its own: a date, a note, an enclosure. */
const closesText = (norm: string, start: number, end: number): boolean =>
  closing.test(norm.slice(start, end)) || isEnd(norm.charCodeAt(end - 1))
