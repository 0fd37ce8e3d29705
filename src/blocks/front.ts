import { documentNouns, endingNoun } from '../lexicon/documents'
import { looksLikeName } from '../lexicon/persons'
import type { BlockKind, Span } from '../model'
import { readGlued } from './glued-front'
import type { LineKind } from './line-kinds'
import { signsOf } from './line-signs'
import { type Line, trimmedEnd } from './lines'
import { partHeading } from './part-headings'
import { isPreface } from './preface'
import { isTitleLike } from './title-line'

/** What stands before the running text of a document. */
export interface Front {
  /** Lines of the front, and pieces of the line that the text begins in, with what they are. */
  pieces: { kind: BlockKind; lineKind: LineKind; start: number; end: number }[]
  /** The title's lines, in order: the last title before the text. */
  title: Span[]
  /** The line that the running text begins in … */
  bodyLine: number
  /** … and where in it. */
  bodyStart: number
}

/** More lines than this go before no text. */
const LONGEST_FRONT = 60

/**
 * Reads the lines of `[from, to)` up to the running text: masthead, title (the last one where it is repeated), document
 * number, date, byline, salutation. A title, date or salutation that is glued to the text is parted from it.
 */
export function readFront(
  norm: string,
  lines: readonly Line[],
  kinds: readonly LineKind[],
  from: number,
  to: number,
  hasHeading: boolean,
  numberAt?: number,
): Front {
  const pieces: Front['pieces'] = []
  const groups: Span[][] = []
  let open = false // whether the last group may go on
  let i = from
  let bodyStart = -1
  const groupText = (group: Span[]) => group.map(([a, b]) => norm.slice(a, b)).join('')
  /** Whether a title that was begun before a blank line ends behind it: 某局关于加强 / 某项工作的通知; or as it stood before. */
  const completes = (begun: string, rest: string) =>
    (/关于|转发|批转|印发/.test(begun) &&
      !/》$/.test(begun) &&
      !rest.includes('关于') &&
      endingNoun(withoutTail(rest)) !== undefined) ||
    groups.some((g) => groupText(g) === begun + rest)
  const addTitle = (start: number, end: number, afterGap: boolean) => {
    // a page's title ends with the names of column and site: …召开_要闻_某某网
    const column = norm.slice(start, end).search(COLUMNS)
    if (column >= 6) {
      pieces.push({ kind: 'masthead', lineKind: 'title', start: start + column, end })
      end = start + column
    }
    const name = gluedName(norm, start, end)
    if (name < end) {
      pieces.push({ kind: 'byline', lineKind: 'byline', start: name, end })
      end = name
    }
    const text = norm.slice(start, end)
    const last = groups.at(-1)
    const isRepeat = last?.some(([a, b]) => norm.slice(a, b) === text)
    const isWhole = last !== undefined && endingNoun(withoutTail(groupText(last))) !== undefined
    if (/^—/.test(text) && last && isWhole) {
      // the subtitle of a title that is whole says where and when
      pieces.push({ kind: 'byline', lineKind: 'date', start, end })
      return
    }
    if (last && /^—/.test(text) && !pieces.some((p) => p.start >= last.at(-1)![1] && p.end <= start))
      last.push([start, end])
    else if (open && last && !isRepeat && !isWhole && (!afterGap || completes(groupText(last), text)))
      last.push([start, end])
    else groups.push([[start, end]])
    open = column < 0 && name === end
  }
  /** A body's name with which, and the next line, a title begins that stood before. */
  const isKnownStart = (k: number) =>
    k + 1 < to &&
    kinds[k + 1] === 'title' &&
    groups.some(
      (g) =>
        groupText(g) === norm.slice(lines[k].start, lines[k].end) + norm.slice(lines[k + 1].start, lines[k + 1].end),
    )
  for (; i < to && i < from + LONGEST_FRONT; i++) {
    let { start, end } = lines[i]
    let kind = kinds[i]
    if (i === from && hasHeading && numberAt !== undefined) {
      // 某某讲话(篇2): the title, and the part's number behind it
      if (numberAt > start) addTitle(start, trimmedEnd(norm, start, numberAt), lines[i].afterGap)
      pieces.push({ kind: 'title', lineKind: 'title', start: numberAt, end })
      open = false
      continue
    }
    if (i === from && hasHeading) {
      const heading = partHeading(norm, lines[i])
      pieces.push({ kind: 'title', lineKind: 'title', start, end: start + heading.trimEnd().length })
      start += heading.length
      while (norm[start] === ' ') start++
      if (start >= end) continue
      kind = isTitleLike(norm, start, end, signsOf(norm, start, end)) ? 'title' : 'body'
    }
    if (kind === 'label') {
      pieces.push({ kind: 'masthead', lineKind: kind, start, end })
      const value = lines[i + 1]
      if (i + 1 < to && !value.afterGap && kinds[i + 1] !== 'label' && kinds[i + 1] !== 'masthead') {
        pieces.push({ kind: 'masthead', lineKind: 'masthead', start: value.start, end: value.end })
        i++
      }
      open = false
    } else if (kind === 'masthead' || kind === 'issue' || kind === 'number') {
      pieces.push({ kind: 'masthead', lineKind: kind, start, end })
      open = false
    } else if (kind === 'date' || kind === 'byline') {
      // a body's name may be a line of the title: 国务院办公厅 / 关于…的通知
      if (kind === 'byline' && (isTitleStart(norm, lines, kinds, i, to) || isKnownStart(i)))
        addTitle(start, end, lines[i].afterGap)
      else {
        pieces.push({ kind: 'byline', lineKind: kind, start, end })
        open = false
      }
    } else if (kind === 'title') addTitle(start, end, lines[i].afterGap)
    else if (isPreface(norm, lines[i])) {
      pieces.push({ kind: 'note', lineKind: kind, start, end })
      open = false
    } else if (kind === 'salutation') {
      pieces.push({ kind: 'salutation', lineKind: kind, start, end })
      i++
      break
    } else {
      const known = pieces.length
      bodyStart = readGlued(norm, start, end, pieces, groups)
      if (bodyStart < end) break
      bodyStart = -1
      if (pieces.length > known && pieces.at(-1)!.kind === 'salutation') {
        i++
        break
      }
    }
  }
  const title = chooseTitle(
    norm,
    groups,
    pieces.some((p) => p.lineKind === 'issue'),
  )
  for (const group of groups)
    for (const [start, end] of group) pieces.push({ kind: 'title', lineKind: 'title', start, end })
  pieces.sort((a, b) => a.start - b.start)
  // a title that was found twice over must not claim its characters twice
  let reached = 0
  for (let k = 0; k < pieces.length; k++) {
    pieces[k].start = Math.max(pieces[k].start, reached)
    if (pieces[k].start >= pieces[k].end) pieces.splice(k--, 1)
    else reached = pieces[k].end
  }
  const bodyLine = Math.min(i, to)
  return {
    pieces,
    title,
    bodyLine,
    bodyStart: bodyLine < to ? (bodyStart >= 0 ? bodyStart : lines[bodyLine].start) : -1,
  }
}

const COLUMNS = /(?:_[^_]{2,24})+$/
const SPOKEN = /(?:讲话|致辞|致词|发言|演讲|报告)$/

/** Where the name begins that a speaker's title lost its line end to: …会议上的讲话|李长河; `end` where there is none. */
function gluedName(norm: string, start: number, end: number): number {
  for (const length of [3, 2])
    if (
      end - start - length >= 3 &&
      SPOKEN.test(norm.slice(end - length - 2, end - length)) &&
      looksLikeName(norm.slice(end - length, end))
    )
      return end - length
  return end
}

const withoutTail = (title: string) => (title.endsWith(')') ? title.replace(/(?: ?\([^()]{1,12}\)){1,3}$/, '') : title)

/** A body's name directly before 关于…: the first line of a title. */
const isTitleStart = (norm: string, lines: readonly Line[], kinds: readonly LineKind[], i: number, to: number) =>
  i + 1 < to && kinds[i + 1] === 'title' && norm.startsWith('关于', lines[i + 1].start)

/** The last group that ends with the name of a document, else the last; of a briefing not the name of the paper. */
function chooseTitle(norm: string, groups: Span[][], hasIssue: boolean): Span[] {
  const whole = groups.findLast((g) => {
    const noun = endingNoun(withoutTail(norm.slice(...g.at(-1)!)))
    return noun !== undefined && !(hasIssue && documentNouns.get(noun) === 'briefing')
  })
  if (whole) return whole
  const last = groups.findLast((g) => g.reduce((n, [a, b]) => n + b - a, 0) >= 4)
  return last ?? []
}
