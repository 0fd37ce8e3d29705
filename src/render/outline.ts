import type { Announcement, Point, Role, Speech } from '../model'
import { foundLine, headFacts, removedLine } from './facts'
import { BOLD, CYAN, DIM, oneLine, Page, type PageOptions, YELLOW } from './page'
import { shorten } from './width'

/**
 * The outline as text for people: title and facts of each document, then its points, indented, each with the source
 * line it begins in (`12:40` where others begin in that line before it) and what it does.
 *
 *     在全县安全生产工作会议上的讲话
 *     李明, 县长 · 2012-03-08 · speech
 *
 *        5  » 讲三点意见: 3 found
 *        6  一、提高认识
 *        7    (一)形势严峻  problem
 *
 *     removed 2 page markers (8 characters)
 */
export function toOutline(speech: Speech, source: string, options?: PageOptions): string {
  const page = new Page(source, options)
  writeDocument(page, speech, [])
  const found = foundLine(speech)
  page.write(page.paint(DIM, [found && `found ${found}`, removedLine(speech)].filter(Boolean).join('; ')))
  return page.toString()
}

function writeDocument(page: Page, speech: Speech, path: readonly number[]): void {
  const title = speech.metadata.title?.value ?? (speech.parts.length > 0 ? 'compilation' : '(no title)')
  const label = path.length > 0 ? `[${path.join('.')}] ` : ''
  page.write(page.paint(BOLD, label + shorten(oneLine(title), page.width - label.length)))
  const count = speech.parts.length > 0 ? `${speech.parts.length} documents` : ''
  page.write(page.paint(DIM, [...headFacts(speech).map(oneLine), count].filter(Boolean).join(' · ')))
  if (speech.duplicateOf) {
    const twin = speech.duplicateOf.path.map((i) => i + 1).join('.')
    page.write(page.paint(YELLOW, `repeats [${twin}] (${Math.round(speech.duplicateOf.similarity * 100)} % alike)`))
  }
  page.write('')

  const before = page.length
  const waiting = [...speech.announcements].reverse()
  writeTree(page, speech.outline, waiting, '')
  while (waiting.length > 0) writeAnnouncement(page, waiting.pop()!, '')
  if (page.length > before) page.write('')

  for (const { code, message, span } of speech.diagnostics)
    page.write(`${page.paint(YELLOW, '!')} line ${page.lineOf(span[0])}: ${oneLine(message)} ${page.paint(DIM, code)}`)
  if (speech.diagnostics.length > 0) page.write('')
  for (const [i, part] of speech.parts.entries()) writeDocument(page, part, [...path, i + 1])
}

/** `waiting`: announcements, the first one last; each goes before the first point behind it. */
function writeTree(page: Page, points: readonly Point[], waiting: Announcement[], indent: string): void {
  for (const { marker, title, role, span, children } of points) {
    while (waiting.length > 0 && waiting[waiting.length - 1].span[0] < span[0])
      writeAnnouncement(page, waiting.pop()!, indent)
    page.writeAt(span[0], (columns) => {
      const mark = oneLine(marker?.text ?? '')
      const does = role === 'heading' ? '' : `  ${role}`
      const lead = shorten(oneLine(title), columns - indent.length - mark.length * 2 - does.length)
      const words = page.paint(CYAN, mark) + (role === 'heading' ? page.paint(BOLD, lead) : lead)
      return `${indent}${words}${page.paint(ROLE_COLORS[role], does)}`
    })
    writeTree(page, children, waiting, `${indent}  `)
  }
}

function writeAnnouncement(page: Page, { text, count, found, span }: Announcement, indent: string): void {
  page.writeAt(span[0], (columns) => {
    const outcome = count === null || count === found ? `: ${found} found` : `: ${found} found, not ${count}`
    const words = shorten(oneLine(text), columns - indent.length - outcome.length - 2)
    return `${indent}${page.paint(DIM, '»')} ${words}${page.paint(DIM, outcome)}`
  })
}

const ROLE_COLORS: Record<Role, number> = {
  directive: 34,
  achievement: 32,
  problem: 31,
  rationale: 35,
  component: DIM,
  heading: BOLD,
}
