import { decodeText } from './encoding'
import type { FileMetadata, Reading } from './reading'
import { Transcript } from './transcript'

const FIELDS: Record<string, keyof FileMetadata> = {
  title: 'title',
  标题: 'title',
  author: 'author',
  speaker: 'author',
  作者: 'author',
  date: 'date',
  日期: 'date',
  source: 'source',
  来源: 'source',
  url: 'url',
  link: 'url',
}

/** Front matter runs over no more lines than this. */
const FRONT = 100

/**
 * Markdown without its signs, line for line; front matter goes to the metadata.
 *
 *     ---
 *     title: 讲话        →  metadata { title: '讲话' }
 *     ---
 *     ## 一、**提高**认识  →  一、提高认识
 */
export function readMarkdown(bytes: Uint8Array, encoding?: string): Reading {
  const { text: source, ...decoded } = decodeText(bytes, encoding)
  const lines = source.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  const { metadata, end } = frontMatter(lines)
  const transcript = new Transcript()
  let fenced = false
  for (let i = end; i < lines.length; i++) {
    if (/^ {0,3}(?:```|~~~)/.test(lines[i])) fenced = !fenced
    else if (!/^ {0,3}(?:={3,}|-{3,}|\*{3,}|_{3,}) *$|^\|?(?: *:?-+:? *\|)+ *:?-* *$/.test(lines[i]))
      transcript.write(fenced ? lines[i] : plain(lines[i]), { line: i + 1 })
    if (i < lines.length - 1) transcript.write('\n')
  }
  return {
    format: 'markdown',
    ...decoded,
    text: transcript.toString(),
    places: transcript.places,
    metadata,
    dropped: [],
  }
}

function frontMatter(lines: string[]): { metadata: FileMetadata; end: number } {
  const metadata: FileMetadata = {}
  if (lines[0]?.trimEnd() !== '---') return { metadata, end: 0 }
  const close = lines.slice(1, FRONT).findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line))
  if (close < 0) return { metadata, end: 0 }
  for (const line of lines.slice(1, close + 1)) {
    const colon = line.indexOf(':')
    const field = FIELDS[line.slice(0, Math.max(0, colon)).trim().toLowerCase()]
    const value = line
      .slice(colon + 1)
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2')
    if (field && value) metadata[field] ??= value
  }
  return { metadata, end: close + 2 }
}

/** Signs of one line taken away: heading, quotation, bullet, table bars, emphasis, code, links, pictures, comments. */
function plain(line: string): string {
  let rest = line
    .replace(/^ {0,3}(?:> ?){1,8}/, '')
    .replace(/^ {0,3}#{1,6} +/, '')
    .replace(/ {1,9}#{1,6} {0,9}$/, '')
  rest = rest.replace(/^( {0,12})[-*+] +(?:\[[ xX]\] )?/, '$1')
  if (/^ {0,3}\|/.test(rest))
    rest = rest.replace(/^ {0,9}\| {0,9}| {0,20}\| {0,9}$/g, '').replace(/ {0,20}\| {0,20}/g, '\t')
  return rest
    .replace(/<!--[^>]{0,500}-->/g, '')
    .replace(/!\[([^\]\n]{0,200})\]\([^)\n]{0,500}\)/g, '$1')
    .replace(/\[([^\]\n]{1,200})\]\([^)\n]{0,500}\)/g, '$1')
    .replace(/<\/?(?:br|p|div|span|b|i|u|em|strong|font|center|sup|sub)\b[^>]{0,200}>/gi, '')
    .replace(/(\*{1,3})(?=\S)([^*\n]{1,300}?)(\1)/g, '$2')
    .replace(/(?<![\w\\])__(?=\S)([^_\n]{1,300}?)__(?!\w)/g, '$1')
    .replace(/`([^`\n]{1,300})`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!>|~-])/g, '$1')
}
