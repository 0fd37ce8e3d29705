import { metaNames } from '../../lexicon/web-pages'
import type { FileMetadata } from '../reading'
import { isElement, nodesOf, type PageElement, textOf } from './dom'

/** What the page says about its article in `<meta>`, `<title>` and its link to itself, and its first-rank headings. */
export function readHead(page: PageElement): { metadata: FileMetadata; headings: PageElement[] } {
  const contents = new Map<string, string>()
  const headings: PageElement[] = []
  let title = ''
  let canonical: string | undefined
  for (const node of nodesOf(page)) {
    if (!isElement(node)) continue
    const { name, attribs } = node
    if (name === 'meta') {
      const key = (attribs.name ?? attribs.property ?? '').toLowerCase()
      const content = oneLine(attribs.content ?? '')
      if (key && content && !contents.has(key)) contents.set(key, content)
    } else if (name === 'title') title ||= oneLine(textOf(node))
    else if (name === 'link' && attribs.rel === 'canonical') canonical ??= attribs.href
    else if (name === 'h1' && oneLine(textOf(node)) !== '') headings.push(node)
  }
  const metadata: FileMetadata = {}
  for (const [field, name] of metaNames) {
    const content = contents.get(name)
    if (content) metadata[field as keyof FileMetadata] ??= content
  }
  if (canonical) metadata.url ??= canonical
  if (title) metadata.title ??= withoutSite(title)
  return { metadata, headings }
}

export const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** `讲话_某某县人民政府` → `讲话`: the site's name stands behind the last sign of this kind. */
function withoutSite(title: string): string {
  const at = Math.max(title.lastIndexOf('_'), title.lastIndexOf('|'), title.lastIndexOf(' - '), title.lastIndexOf('--'))
  const name = title.slice(0, Math.max(0, at)).trim()
  return name.length >= 4 ? name : title
}
