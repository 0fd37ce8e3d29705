import type { Block, Point, Speech } from '../model'
import { everyPoint, headFacts } from './facts'

/**
 * The document as Markdown: noise gone, broken sentences whole, the outline's headings as headings and the leads of its
 * other points in bold. A compilation's members follow one another, one level down.
 */
export function toMarkdown(speech: Speech): string {
  const paragraphs: string[] = []
  document(speech, 1, paragraphs)
  return `${paragraphs.join('\n\n')}\n`
}

function document(speech: Speech, level: number, out: string[]): void {
  const title = speech.metadata.title?.value
  if (title) out.push(heading(level, title))
  out.push(`*${escaped(headFacts(speech).join(' · '))}*`)
  // blocks begin where points do: a point in the middle of a paragraph stays part of its sentence
  const points = new Map<number, { point: Point; depth: number }>()
  for (const { point, path } of everyPoint(speech.outline)) points.set(point.span[0], { point, depth: path.length })
  for (const block of speech.blocks) {
    const opened = points.get(block.spans[0][0])
    if (block.kind === 'title') continue
    if (block.kind === 'heading' || opened?.point.role === 'heading') out.push(...headed(block, level, opened))
    else out.push(opened ? withBoldLead(block.text, opened.point) : lines(block.text))
  }
  for (const part of speech.parts) document(part, level + 1, out)
}

/** A heading's line; what is glued behind it on the same line is a paragraph of its own. */
function headed(block: Block, level: number, opened?: { point: Point; depth: number }): string[] {
  const lead = opened ? leadOf(block.text, opened.point) : block.text
  const end = lead.length + /^[。：:；;，,]?/.exec(block.text.slice(lead.length))![0].length
  const rest = block.text.slice(end).trim()
  // a sentence that the outline calls a heading is still a sentence
  if (rest !== '' && lead.length > 60) return [opened ? withBoldLead(block.text, opened.point) : lines(block.text)]
  const head = heading(level + (opened?.depth ?? 1), block.text.slice(0, end))
  return rest === '' ? [head] : [head, lines(rest)]
}

function withBoldLead(text: string, point: Point): string {
  const lead = leadOf(text, point)
  return lead === '' ? lines(text) : `**${escaped(lead)}**${lines(text.slice(lead.length), false)}`
}

/** Marker and title as they stand at the beginning of a block; '' where they do not. */
function leadOf(text: string, { marker, title }: Point): string {
  const markerEnd = marker && text.startsWith(marker.text) ? marker.text.length : 0
  const from = text.indexOf(title, markerEnd)
  if (from < 0 || text.slice(markerEnd, from).trim() !== '') return text.slice(0, markerEnd)
  return text.slice(0, from + title.length)
}

const heading = (level: number, text: string): string =>
  `${'#'.repeat(Math.min(level, 6))} ${escaped(text).replace(/\s*\n\s*/g, ' ')}`

/** A paragraph; its own line ends are kept as hard breaks. */
function lines(text: string, atStart = true): string {
  const words = escaped(text.trimEnd()).replace(/[^\S\n]*\n[^\S\n]*/g, '\\\n')
  return atStart
    ? words.replace(/^(\s*)(?:([-+#])|(\d+)([.)]))/, (_, blank, sign, digits, dot) =>
        sign ? `${blank}\\${sign}` : `${blank}${digits}\\${dot}`,
      )
    : words
}

const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|~]/g, '\\$&')
