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
  const gutter = Math.max(4, String(placeOf(source.length).line).length + 2)
  const lines: string[] = []
  let lastLine = 0

  const number = (offset: number): string => {
    const { line, column } = placeOf(offset)
    const label = line === lastLine ? `${line}:${column}` : `${line}`
    lastLine = line
    return paint(DIM, label.padStart(gutter))
  }
  const room = (indent: string) => Math.max(20, width - gutter - 2 - indent.length)

  const announcement = (a: Announcement, indent: string) => {
    const found = a.count === null || a.count === a.found ? `${a.found} found` : `${a.found} found, not ${a.count}`
    const text = shorten(oneLine(a.text), room(indent) - found.length - 4)
    lines.push(`${number(a.span[0])}  ${indent}${paint(DIM, '»')} ${text}${paint(DIM, `: ${found}`)}`)
  }

  const document = (speech: Speech, path: number[]) => {
    const title = speech.metadata.title?.value ?? (speech.parts.length > 0 ? 'compilation' : '(no title)')
    const label = path.length > 0 ? `[${path.join('.')}] ` : ''
    lines.push(paint(BOLD, label + shorten(oneLine(title), width - label.length)))
    const count = speech.parts.length > 0 ? `${speech.parts.length} documents` : ''
    lines.push(paint(DIM, [...headFacts(speech), count].filter(Boolean).join(' · ')))
    if (speech.duplicateOf) {
      const twin = speech.duplicateOf.path.map((i) => i + 1).join('.')
      lines.push(paint(YELLOW, `repeats [${twin}] (${Math.round(speech.duplicateOf.similarity * 100)} % alike)`))
    }
    lines.push('')

    const waiting = [...speech.announcements]
    const tree = (points: readonly Point[], indent: string) => {
      for (const point of points) {
        while (waiting.length > 0 && waiting[0].span[0] < point.span[0]) announcement(waiting.shift()!, indent)
        const marker = oneLine(point.marker?.text ?? '')
        const role = point.role === 'heading' ? '' : `  ${point.role}`
        const title = shorten(oneLine(point.title), room(indent) - marker.length * 2 - role.length)
        const words = paint(CYAN, marker) + (point.role === 'heading' ? paint(BOLD, title) : title)
        lines.push(`${number(point.span[0])}  ${indent}${words}${paint(ROLE_COLORS[point.role], role)}`)
        tree(point.children, `${indent}  `)
      }
    }
    const before = lines.length
    tree(speech.outline, '')
    for (const a of waiting) announcement(a, '')
    if (lines.length > before) lines.push('')

    for (const { code, message, span } of speech.diagnostics)
      lines.push(`${paint(YELLOW, '!')} line ${placeOf(span[0]).line}: ${message} ${paint(DIM, code)}`)
    if (speech.diagnostics.length > 0) lines.push('')
    speech.parts.forEach((part, i) => document(part, [...path, i + 1]))
  }

  document(speech, [])
  const found = foundLine(speech)
  lines.push(paint(DIM, [found && `found ${found}`, removedLine(speech)].filter(Boolean).join('; ')))
  return `${lines.join('\n')}\n`
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
