import type { Edit } from '../text'
import type { Pairs } from './pairs'
import { isCloser, isEnd, isHan, isOpener, isPause, isWord, opensHeading, opensItem } from './signs'

const BLANK = 32

/**
 * Blanks inside words and clauses.
 *
 *     积极践行社会主义核心价值体系,主动排 查矛盾纠纷
 *                                         ^
 *     几 个 问 题 的 通 知    spaced-out words, three characters or more
 *
 * A blank may also stand for the end of a line or part a heading from its text: behind 。;!?: and ”, before a marker, after a
 * heading with a number, and wherever nothing tells that the clause goes on, it stays.
 */
export function blanks(norm: string, pairs: Pairs): Edit[] {
  const edits: Edit[] = []
  const oneLine = isOneLine(norm)
  for (let at = norm.indexOf(' '); at >= 0; ) {
    let end = at + 1
    while (norm.charCodeAt(end) === BLANK) end++
    const before = norm.charCodeAt(at - 1)
    const after = norm.charCodeAt(end)
    if (at > 0 && end < norm.length) {
      if (isHan(before) && isHan(after)) {
        const spaced = spacedOut(norm, at)
        if (spaced > at) {
          for (let i = at; i < spaced; i++) {
            if (norm.charCodeAt(i) !== BLANK) continue
            let stop = i + 1
            while (norm.charCodeAt(stop) === BLANK) stop++
            edits.push({ start: i, end: stop, text: '' })
            i = stop
          }
          end = spaced
        } else if (end - at <= 2 && isStray(norm, at, end, oneLine, pairs)) edits.push({ start: at, end, text: '' })
      } else if (isStrayBesideSign(before, after)) edits.push({ start: at, end, text: '' })
    }
    at = norm.indexOf(' ', end)
  }
  return edits
}

/** Behind an opening bracket or quote, before a closing one or a comma. */
const isStrayBesideSign = (before: number, after: number): boolean =>
  (isOpener(before) && before !== 0x3c && after > 0x7f) ||
  (isHan(before) && (isPause(after) || after === 0x3002 || after === 0x3b || (isCloser(after) && after !== 0x3e)))

const LONG = 200

/** Few line ends for so much text: there blanks stand for line ends. */
function isOneLine(norm: string): boolean {
  if (norm.length < LONG) return false
  let ends = 0
  for (let at = norm.indexOf('\n'); at >= 0 && ends * LONG < norm.length; at = norm.indexOf('\n', at + 1)) ends++
  return ends * LONG * 2 < norm.length
}

/**
 * Where a run of single Han characters, parted by blanks, ends; `at` is its first blank. Three characters or more that
 * stand between blanks or signs; `at` where there is no such run.
 */
function spacedOut(norm: string, at: number): number {
  const before = norm.charCodeAt(at - 2)
  if (at >= 2 && before !== BLANK && before !== 0x0a && !isOpener(before)) return at
  let end = at
  let count = 1
  for (let i = at; count < LONGEST_RUN; ) {
    let next = i
    while (norm.charCodeAt(next) === BLANK) next++
    if (next === i || !isHan(norm.charCodeAt(next)) || isWord(norm.charCodeAt(next + 1))) break
    count++
    end = next + 1
    i = next + 1
  }
  return count >= 3 ? end : at
}

const LONGEST_RUN = 60
const FRAGMENT = 90

function isStray(norm: string, at: number, end: number, oneLine: boolean, pairs: Pairs): boolean {
  if (opensItem(norm, end) || isLabel(norm, end)) return false
  let from = at
  let comma = false
  let line = false
  for (; from > 0 && at - from < FRAGMENT; from--) {
    const unit = norm.charCodeAt(from - 1)
    if (unit === 0x0a) {
      line = true
      break
    }
    if (isEnd(unit) && unit !== 0x2e) break
    if (unit === 0x2c) comma = true
  }
  if (from === 0) line = true
  while (norm.charCodeAt(from) === BLANK) from++
  const known = () => pairs.known(at - 1, end)
  if (oneLine) return comma && !opensHeading(norm, from) && (at - from > 20 || known())
  if (!line) return (!opensHeading(norm, from) && (comma || goesOnInLine(norm, end))) || known()
  // the line's first clause: a heading, a title, a byline?
  if (opensHeading(norm, from)) return at - from > 3 && known()
  return (comma && goesOnInLine(norm, end)) || known()
}

/** 来源: 作者: 点击: */
const isLabel = (norm: string, at: number): boolean =>
  norm[at + 2] === ':' || norm[at + 3] === ':' || norm[at + 4] === ':' || norm[at + 5] === ':'

/** Whether running text follows before the line ends. */
function goesOnInLine(norm: string, at: number): boolean {
  for (let i = at; i < at + FRAGMENT && i < norm.length; i++) {
    const unit = norm.charCodeAt(i)
    if (unit === 0x0a) return false
    if (unit === 0x3002 || unit === 0x2c || unit === 0x3b) return true
  }
  return false
}
