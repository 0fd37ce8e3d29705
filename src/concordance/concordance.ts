import { clean } from '../clean'
import type { Span, Speech } from '../model'
import { normalise, toHans } from '../normalise'
import { home, openDraft } from '../text'
import { placesOf } from './places'

export interface ConcordanceOptions {
  /** Characters of context on either side. Default 20. */
  readonly width?: number
  /** The text that a speech was parsed from: makes its spans exact where stray blanks were removed. */
  readonly source?: string
  /** The most lines that are wanted. Default: all. */
  readonly limit?: number
}

/** One occurrence with what stands around it, all as the text writes it, with noise and stray breaks removed. */
export interface ConcordanceLine {
  readonly left: string
  readonly match: string
  readonly right: string
  /** Of the match, in the source. What was removed inside it lies within. */
  readonly span: Span
  /** Of a speech: which of its parts, and which block of that. */
  readonly path?: readonly number[]
  readonly block?: number
}

const WIDTH = 20

/**
 * Every occurrence of `query` with its context (KWIC), in reading order. Simplified finds traditional and the other way
 * round, half width finds full width; a word that a line break, a page number or a stray blank divides is found whole.
 *
 *     concordance(text, '科学发展', { width: 6 })
 *     → { left: '要深入贯彻落实', match: '科学发展', right: '观,推动各项' … }
 */
export function concordance(
  input: string | Speech,
  query: string,
  options: ConcordanceOptions = {},
): ConcordanceLine[] {
  const { width = WIDTH, limit = Number.POSITIVE_INFINITY, source } = options
  const lines: ConcordanceLine[] = []
  const wanted = searchable(query.trim())
  if (wanted === '') return lines
  if (typeof input === 'string') {
    const { draft } = clean(openDraft(input, normalise(input).norm))
    for (const [start, end] of occurrences(toSearch(draft.norm), wanted)) {
      if (lines.length >= limit) break
      lines.push({ ...context(draft.text, start, end, width), span: home(draft.map, start, end) })
    }
    return lines
  }
  const read = (speech: Speech, path: readonly number[]) => {
    speech.parts.forEach((part, i) => read(part, [...path, i]))
    speech.blocks.forEach((block, i) => {
      if (lines.length >= limit) return
      let places: ReturnType<typeof placesOf> | undefined
      for (const [start, end] of occurrences(searchable(block.text), wanted)) {
        if (lines.length >= limit) return
        places ??= placesOf(block, source)
        lines.push({ ...context(block.text, start, end, width), span: places(start, end), path, block: i })
      }
    })
  }
  read(input, [])
  return lines
}

/** A text as it is searched: one width, simplified characters, as long as it was. */
const searchable = (text: string) => toSearch(normalise(text).norm)

function toSearch(norm: string): string {
  const hans = toHans(norm)
  return hans.length === norm.length ? hans : norm
}

function* occurrences(text: string, wanted: string): Generator<[start: number, end: number]> {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
    yield [at, at + wanted.length]
}

/** `width` characters on either side; a line end is shown as a blank. */
function context(text: string, start: number, end: number, width: number) {
  let from = start
  for (let n = 0; n < width && from > 0; n++) from -= isPair(text, from - 2) ? 2 : 1
  let to = end
  for (let n = 0; n < width && to < text.length; n++) to += isPair(text, to) ? 2 : 1
  const line = (a: number, b: number) => text.slice(a, b).replace(/\n/g, ' ')
  return { left: line(from, start), match: text.slice(start, end), right: line(end, to) }
}

const isPair = (text: string, at: number) => at >= 0 && (text.codePointAt(at) ?? 0) > 0xffff
