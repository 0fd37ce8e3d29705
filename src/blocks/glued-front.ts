import { endingNoun } from '../lexicon/documents'
import type { Span } from '../model'
import { dateBracketEnd } from './date-line'
import type { Front } from './front'
import { salutationEnd } from './salutation'

const LONGEST_GLUED_TITLE = 60

/**
 * Parts what is glued to the begin of the running text and returns where that begins.
 *
 *     > | 在全市…会议上的讲话可编辑版在全市…会议上的讲话这次会议…
 *         ^^^^^^^^^^^^^^^^^^         ^^^^^^^^^^^^^^^^^^ title, twice
 *     > | (2010年5月7日,根据记录整理)今天是…
 */
export function readGlued(norm: string, start: number, end: number, pieces: Front['pieces'], groups: Span[][]): number {
  let here = start
  const title = repeatedTitle(norm, here, end, groups)
  if (title) {
    groups.push([title])
    if (title[0] > here) pieces.push({ kind: 'masthead', lineKind: 'masthead', start: here, end: title[0] })
    here = skipBlanks(norm, title[1], end)
  }
  const date = dateBracketEnd(norm, here, end)
  if (date > 0) {
    pieces.push({ kind: 'byline', lineKind: 'date', start: here, end: date })
    here = skipBlanks(norm, date, end)
  }
  const salutation = salutationEnd(norm, here, end)
  if (salutation > 0) {
    pieces.push({ kind: 'salutation', lineKind: 'salutation', start: here, end: salutation })
    here = skipBlanks(norm, salutation, end)
  }
  return here
}

const skipBlanks = (norm: string, i: number, end: number) => {
  while (i < end && norm[i] === ' ') i++
  return i
}

/** A title that the line begins with: one that stood before, is repeated at once, or has a salutation or a date right behind it. */
function repeatedTitle(norm: string, start: number, end: number, groups: Span[][]): Span | null {
  const limit = Math.min(end, start + LONGEST_GLUED_TITLE)
  let noun = -1
  for (let i = start + 5; i < limit; i++) {
    if (/[。,;!?:]/.test(norm[i])) break
    if (norm[i] === '(') {
      const tail = tailEnd(norm, i, end)
      if (tail === i) break
      i = tail - 1
      continue
    }
    if (endingNoun(norm.slice(Math.max(start, i - 5), i + 1)) === undefined) continue
    const tail = tailEnd(norm, i + 1, end)
    const text = norm.slice(start, i + 1)
    const again = norm.slice(0, Math.min(norm.length, i + 15 + text.length)).indexOf(text, i + 1)
    const isAgain = again > 0 && again - i < 14
    const isKnown = groups.some((g) =>
      g.some(([a, b]) => norm.slice(a, b).startsWith(text) || text === norm.slice(a, b)),
    )
    const isFollowed = salutationEnd(norm, tail, end) > 0 || dateBracketEnd(norm, i + 1, end) > 0
    if (isAgain || isKnown) noun = i + 1
    else if (isFollowed) noun = dateBracketEnd(norm, i + 1, end) > 0 ? i + 1 : tail
    if (isAgain) break
  }
  if (noun < 0) return null
  const text = norm.slice(start, noun)
  let title: Span = [start, noun]
  // within the line: what repeats it on the next one is read there
  const next = () => norm.slice(title[1], Math.min(end, title[1] + 14 + text.length)).indexOf(text)
  for (let again = next(); again >= 0 && again < 14; again = next())
    title = [title[1] + again, title[1] + again + text.length]
  return title
}

/** Behind a short bracket that goes with a title: 政府工作报告(2022年) */
function tailEnd(norm: string, at: number, end: number): number {
  if (norm[at] !== '(') return at
  const close = norm.slice(at, Math.min(end, at + 24)).indexOf(')')
  return close > 0 ? at + close + 1 : at
}
