import type { DraftBlock } from '../blocks/types'
import { announcementNouns } from '../lexicon/announcements'
import { isDigit, readDigits, readHanOrdinal } from '../marks'
import type { Announcement, Role } from '../model'
import type { Draft } from '../text'
import type { Item, Series } from './chain'
import { holdsPoints } from './find-marks'

/** An announcement, the list it announces, and the role that it gives the items. */
export interface AnnouncementFound {
  announcement: Announcement
  series: Series | null
  /** null: what is announced are topics (讲三个问题), which say nothing of what each does. */
  role: Role | null | undefined
}

/** What a character is to an announcement. */
const traits = new Uint8Array(65536)
const MEASURE = 1
for (const c of '点个项条大件种类方句场笔道对') traits[c.charCodeAt(0)] |= MEASURE
/** A number may end with it: 四, 3, 几, 一些, 若干. */
const NUMBER = 2
for (const c of '0123456789一二三四五六七八九十两几些干') traits[c.charCodeAt(0)] |= NUMBER
/** Behind these a number of 点, 条, 个… is announced even where its list is far. */
const TELLING = /(?:讲|谈|提|提出|说|强调|补充)(?:了|以下|如下|这么?|这样)?$/
/** Behind these only where the list is near. */
const LEADING =
  /(?:有|是|为|抓好|做好|建立|健全|存在|以下|如下|下列|分|分为|着重|重点|突出|主要|把握|坚持|处理好|注意|强调了|提出了|明确了|具体|通知|共|这|了|的|好|到|在|现将)$/
const FAR = 500
const NEAR = 90

/**
 * What a speaker announces by number, with the list that follows.
 *
 *     > | 下面,我讲四点意见。一、统一思想…
 *               ^^^^^ count 4
 *     > | 建立健全3项机制,一是…
 *         ^^^^^^^^ count 3
 */
export function findAnnouncements(
  { text, norm, units }: Draft,
  blocks: readonly DraftBlock[],
  lists: readonly Series[],
): AnnouncementFound[] {
  const found: AnnouncementFound[] = []
  const starts = lists
    .filter((s) => s.items[0].ordinal === 1)
    .sort((a, b) => a.items[0].candidate.start - b.items[0].candidate.start)
  let k = 0
  for (const block of blocks) {
    if (!holdsPoints(block)) continue
    for (let i = counted(units, block.start + 1, block.end - 1); i >= 0; i = counted(units, i + 1, block.end - 1)) {
      if (norm[i] === '方' && norm[i + 1] !== '面') continue
      const count = countBefore(norm, block.start, i)
      if (!count) continue
      const { end, role, hasNoun } = readNoun(norm, i, block.end)
      const lead = norm.slice(Math.max(block.start, count.start - 8), count.start)
      if (norm[i] === '大' && !hasNoun) continue
      const isTold = TELLING.test(lead)
      if (!isTold && !hasNoun && !LEADING.test(lead)) continue
      while (k < starts.length && starts[k].items[0].candidate.start < end) k++
      const series = starts[k] ?? null
      const distance = series ? distanceTo(norm, end, series.items[0]) : Number.POSITIVE_INFINITY
      const isNear = distance <= (count.value === null ? 12 : NEAR) && endsPhrase(norm, end, block.end)
      if (
        !(isTold && hasNoun && endsClause(norm, end, block.end)) &&
        !(isNear && (hasNoun || isTold || LEADING.test(lead)))
      )
        continue
      if (!isTold && sentencesBetween(norm, end, series!.items[0].candidate.start) > 1) continue
      const start = leadStart(block.start, count.start, lead)
      const list = series && (distance <= FAR || isTold) ? series : null
      const found_ = list ? list.items.length : 0
      found.push({
        announcement: {
          text: text.slice(start, end),
          count: count.value,
          span: [start, end],
          list: list ? [list.items[0].candidate.start, list.items[list.items.length - 1].candidate.end] : null,
          found: found_,
        },
        series: list,
        // 讲三个问题, 几个具体问题通知如下: topics, no faults
        role:
          role === 'problem' && (isTold || /强调了?$/.test(lead) || /^通知|^如下/.test(norm.slice(end, end + 2)))
            ? null
            : role,
      })
      i = end
    }
  }
  return found
}

/** The first measure word in `[from, to)` with a number before it, or -1; 一个 announces none. */
function counted(units: Uint16Array, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    if ((traits[units[i]] & MEASURE) === 0 || (traits[units[i - 1]] & NUMBER) === 0) continue
    if (units[i - 1] !== ONE || (i > 1 && (traits[units[i - 2]] & NUMBER) !== 0)) return i
  }
  return -1
}

const ONE = '一'.charCodeAt(0)

/** 四 3 几 若干 before the measure word at `at`. */
function countBefore(norm: string, from: number, at: number): { start: number; value: number | null } | null {
  let start = at
  if (norm[at - 1] === '几' || norm[at - 1] === '些')
    return { start: norm[at - 1] === '些' ? at - 2 : at - 1, value: null }
  if (norm.startsWith('若干', at - 2)) return { start: at - 2, value: null }
  while (
    start > from &&
    at - start < 3 &&
    (isDigit(norm.charCodeAt(start - 1)) || '一二三四五六七八九十两'.includes(norm[start - 1]))
  )
    start--
  if (start === at || /[第.\d]/.test(norm[start - 1] ?? '')) return null
  const number = isDigit(norm.charCodeAt(start)) ? readDigits(norm, start) : readHanOrdinal(norm, start)
  return number && number.end === at && number.value >= 2 && number.value <= 30 ? { start, value: number.value } : null
}

const LONGEST_NOUN_PHRASE = 10

/** The noun behind the measure word, a few words off at most: 个[方面的]问题, 点[具体]要求. */
function readNoun(norm: string, at: number, end: number): { end: number; role: Role | undefined; hasNoun: boolean } {
  const limit = Math.min(end, at + LONGEST_NOUN_PHRASE)
  if (norm[at] === '方') at--
  let last: { end: number; role: Role | undefined } | null = null
  for (let i = at + 1; i < limit; i++) {
    if (',。;:!?、“”\n'.includes(norm[i])) break
    const entry = announcementNouns.match(norm, i)
    if (!entry) continue
    last = { end: i + entry[0].length, role: entry[1] }
    i += entry[0].length - 1
  }
  return last ? { ...last, hasNoun: true } : { end: at + 1, role: undefined, hasNoun: false }
}

/** Nothing but a few words to the end of the clause: 通知如下: 供参考。 */
function endsClause(norm: string, at: number, end: number): boolean {
  for (let i = at; i < Math.min(end, at + 12); i++) if (',。;:!?'.includes(norm[i])) return true
  return at >= end - 12
}

/** Nothing that makes another noun of it: 六项优势|产业 announces none. */
const PHRASE_END =
  /^(?:$|[,。;:!?、)” \n]|如下|通知|分别|就是|是|即|来|的|上|中|进行|抓|做|谈|讲|加以|向|以|值得|需要|要|必须|出发|入手|着手|著手|予以|应|需|可|有|在|和|与|为|等|也|都|还|给|供|请|望|同|跟|作|展开|开展|推进|下功|用力|发力|着力|努力|突破|存在)/
const endsPhrase = (norm: string, at: number, end: number): boolean =>
  endsClause(norm, at, end) && PHRASE_END.test(norm.slice(at, Math.min(end, at + 2)))

function distanceTo(norm: string, from: number, item: Item): number {
  let blanks = 0
  const to = item.candidate.start
  if (to - from > FAR * 4) return Number.POSITIVE_INFINITY
  for (let i = from; i < to; i++) if (norm[i] === ' ' || norm[i] === '\n') blanks++
  return to - from - blanks
}

function sentencesBetween(norm: string, from: number, to: number): number {
  let n = 0
  for (let i = from; i < to && n < 3; i++) if (norm[i] === '。' || norm[i] === '!') n++
  return n
}

/** Takes the verb before the number along: [讲]四点意见, [主要有]3个问题. */
function leadStart(from: number, count: number, lead: string): number {
  const m = /(?:讲|谈|提出|提|说|强调了?|补充|以下|如下|下列|主要有|有|现将|做好|抓好|建立健全|存在|共)+$/.exec(lead)
  return Math.max(from, count - (m ? m[0].length : 0))
}
