import { documentNouns, endingNoun } from '../lexicon/documents'
import { readMark } from '../marks'
import type { LineKind } from './line-kinds'
import type { Line } from './lines'
import { partHeading } from './part-headings'

const MOST_TITLE_LINES = 4
const LONGEST_TITLE = 110

/**
 * The lines where title blocks begin: up to four title-like lines, the last of which ends with the name of a document
 * (讲话, 报告 …), behind the end of another document and with a date, a byline or a salutation behind them.
 */
export function findTitleBlocks(norm: string, lines: readonly Line[], kinds: readonly LineKind[]): number[] {
  const found: number[] = []
  const nounAt = (i: number) => endingNoun(withoutTail(norm.slice(lines[i].start, lines[i].end)))
  for (let i = 0; i < lines.length; i++) {
    if (kinds[i] !== 'title' || partHeading(norm, lines[i]) !== '') continue
    if (i > 0 && kinds[i - 1] === 'title' && partHeading(norm, lines[i - 1]) === '' && nounAt(i - 1) === undefined)
      continue
    let length = 0
    for (let last = i; last < Math.min(lines.length, i + MOST_TITLE_LINES); last++) {
      if (kinds[last] !== 'title' && !(last > i && kinds[last] === 'byline')) break
      length += lines[last].end - lines[last].start
      if (length > LONGEST_TITLE) break
      const noun = nounAt(last)
      if (noun === undefined || length < 6) continue
      if (
        (isConfirmed(norm, lines, kinds, last + 1, noun) || isAttached(norm, lines, kinds, i, last + 1, noun)) &&
        (i === 0 || partHeading(norm, lines[i - 1]) !== '' || endsDocument(norm, lines[i - 1], kinds[i - 1]))
      ) {
        // the same title once more: the last one before the text is the document's
        found.push(i)
        i = last
        while (i + 1 < lines.length && kinds[i + 1] === 'title' && nounAt(i + 1) !== undefined) i++
      }
      break
    }
  }
  return found
}

/** 讲话(摘要) → 讲话 */
const withoutTail = (title: string) => (title.endsWith(')') ? title.replace(/ ?\([^()]{1,12}\)$/, '') : title)

/** A date, a byline or a salutation right behind a title; or the first article of a regulation. */
function isConfirmed(
  norm: string,
  lines: readonly Line[],
  kinds: readonly LineKind[],
  at: number,
  noun: string,
): boolean {
  for (let i = at; i < Math.min(lines.length, at + 3); i++) {
    const { start, end } = lines[i]
    const kind = kinds[i]
    if (kind === 'date' || kind === 'salutation' || (kind === 'byline' && i === at)) return true
    if (kind === 'mark') {
      const style = readMark(norm, start)?.style
      return (
        documentNouns.get(noun) === 'regulation' && (style === 'article' || style === 'chapter' || style === 'part')
      )
    }
    if (/^\([^()]{0,12}(?:\d{4}|[〇○零一二三四五六七八九]{4})年/.test(norm.slice(start, Math.min(end, start + 30))))
      return true
    if (/^(?:同志们|各位|尊敬的)/.test(norm.slice(start, Math.min(end, start + 4)))) return true
    if (kind !== 'title' && kind !== 'number') return false
  }
  return false
}

/**
 * What a notice goes with: the title of a plan or a regulation right behind the day on which the notice was signed, with
 * running text behind it.
 */
function isAttached(
  norm: string,
  lines: readonly Line[],
  kinds: readonly LineKind[],
  first: number,
  next: number,
  noun: string,
): boolean {
  const genre = documentNouns.get(noun)
  if ((genre !== 'notice' && genre !== 'regulation') || next >= lines.length) return false
  const before = first - 1
  const isSigned =
    before > 0 &&
    (kinds[before] === 'date' || (norm[lines[before].start] === '(' && before > 1 && kinds[before - 1] === 'date'))
  return isSigned && (kinds[next] === 'mark' || (kinds[next] === 'body' && lines[next].end - lines[next].start >= 20))
}

/** The line before a new document is the end of one: a finished sentence, a signature, a note, a masthead. */
function endsDocument(norm: string, before: Line, kind: LineKind): boolean {
  if (kind !== 'body' && kind !== 'mark') return true
  return /[。!?”)…》]/.test(norm[before.end - 1])
}
