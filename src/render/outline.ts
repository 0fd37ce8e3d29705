import type { Announcement, Point, Role, Speech } from '../model'
import { foundLine, headFacts, removedLine } from './facts'
import { placesIn } from './lines'
import { shorten } from './width'

export interface OutlineOptions {
  /** ANSI colours; default false. */
  color?: boolean
  /** Columns a line may take, a Han character counting two; default 100. */
  width?: number
}

/**
 * The outline as text for people: title and facts of each document, then its points, indented, each with the source
 * line it begins in (`12:40` where others begin in that line before it) and what it does.
 *
 *     在全县安全生产工作会议上的讲话
 *     李明, 县长 · 2012-03-08 · speech
 *
 *        5  » 讲三点意见: 3 found
 *        6  一、提高认识
 *        7    (一)形势严峻                                problem
 *
 *     removed 2 page markers (8 characters)
 */
export function toOutline(speech: Speech, source: string, options: OutlineOptions = {}): string {
  const { color = false, width = 100 } = options
  const paint = (code: number, text: string) => (color && text !== '' ? `\x1b[${code}m${text}\x1b[0m` : text)
  const placeOf = placesIn(source)
  const rows: Row[] = []
  const write = (text: string) => rows.push({ text: () => text })
  let lastLine = 0

  /** A row with its place in the margin; `text` is told how many columns it has. */
  const writeAt = (offset: number, text: (columns: number) => string) => {
    const { line, column } = placeOf(offset)
    rows.push({ place: line === lastLine ? `${line}:${column}` : `${line}`, text })
    lastLine = line
  }

  const announcement = (a: Announcement, indent: string) =>
    writeAt(a.span[0], (columns) => {
      const found =
        a.count === null || a.count === a.found ? `: ${a.found} found` : `: ${a.found} found, not ${a.count}`
      const text = shorten(oneLine(a.text), columns - indent.length - found.length - 2)
      return `${indent}${paint(DIM, '»')} ${text}${paint(DIM, found)}`
    })

  const tree = (points: readonly Point[], waiting: Announcement[], indent: string) => {
    for (const point of points) {
      while (waiting.length > 0 && waiting[0].span[0] < point.span[0]) announcement(waiting.shift()!, indent)
      writeAt(point.span[0], (columns) => {
        const marker = oneLine(point.marker?.text ?? '')
        const role = point.role === 'heading' ? '' : `  ${point.role}`
        const title = shorten(oneLine(point.title), columns - indent.length - marker.length * 2 - role.length)
        const words = paint(CYAN, marker) + (point.role === 'heading' ? paint(BOLD, title) : title)
        return `${indent}${words}${paint(ROLE_COLORS[point.role], role)}`
      })
      tree(point.children, waiting, `${indent}  `)
    }
  }

  const document = (speech: Speech, path: number[]) => {
    const title = speech.metadata.title?.value ?? (speech.parts.length > 0 ? 'compilation' : '(no title)')
    const label = path.length > 0 ? `[${path.join('.')}] ` : ''
    write(paint(BOLD, label + shorten(oneLine(title), width - label.length)))
    const count = speech.parts.length > 0 ? `${speech.parts.length} documents` : ''
    write(paint(DIM, [...headFacts(speech).map(oneLine), count].filter(Boolean).join(' · ')))
    if (speech.duplicateOf) {
      const twin = speech.duplicateOf.path.map((i) => i + 1).join('.')
      write(paint(YELLOW, `repeats [${twin}] (${Math.round(speech.duplicateOf.similarity * 100)} % alike)`))
    }
    write('')

    const before = rows.length
    const waiting = [...speech.announcements]
    tree(speech.outline, waiting, '')
    for (const a of waiting) announcement(a, '')
    if (rows.length > before) write('')

    for (const { code, message, span } of speech.diagnostics)
      write(`${paint(YELLOW, '!')} line ${placeOf(span[0]).line}: ${oneLine(message)} ${paint(DIM, code)}`)
    if (speech.diagnostics.length > 0) write('')
    speech.parts.forEach((part, i) => document(part, [...path, i + 1]))
  }

  document(speech, [])
  const found = foundLine(speech)
  write(paint(DIM, [found && `found ${found}`, removedLine(speech)].filter(Boolean).join('; ')))

  const margin = Math.max(4, ...new Set(rows.map(({ place }) => place?.length ?? 0)))
  return rows
    .map(({ place, text }) => {
      if (place === undefined) return `${text(width)}\n`
      return `${paint(DIM, place.padStart(margin))}  ${text(Math.max(20, width - margin - 2))}\n`
    })
    .join('')
}

interface Row {
  place?: string
  text: (columns: number) => string
}

const BOLD = 1
const DIM = 2
const YELLOW = 33
const CYAN = 36
const ROLE_COLORS: Record<Role, number> = {
  directive: 34,
  achievement: 32,
  problem: 31,
  rationale: 35,
  component: DIM,
  heading: BOLD,
}

/** Nothing from the source may move the cursor or colour the screen. */
const oneLine = (text: string): string => text.replace(/[\s\x00-\x1f\x7f-\x9f]+/g, ' ').trim()
