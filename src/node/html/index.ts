import { decodeText } from '../encoding'
import { ReadError } from '../read-error'
import type { FileMetadata, Reading } from '../reading'
import { Transcript } from '../transcript'
import { findArticle } from './article'
import { openPage, type PageElement, textOf } from './dom'
import { declaredEncoding, withoutDepths, withoutServerCode } from './half'
import { oneLine, readHead } from './metadata'
import { ElementPaths } from './places'
import { writeText } from './text'

/** How far into the article its title may be repeated. */
const HEAD = 400

/**
 * The article of a web page, a line for each block. Its title is put first where it stands outside the article. Scripts
 * never run: nothing here can run them.
 */
export async function readHtml(bytes: Uint8Array, encoding?: string): Promise<Reading> {
  const { text: source, ...decoded } = decodeText(bytes, encoding, declaredEncoding(bytes))
  const page = openPage(withoutDepths(withoutServerCode(source.replace(/^\ufeff/, ''))))
  const { metadata, headings } = readHead(page)
  const article = await findArticle(page)
  const paths = new ElementPaths(article.origin)
  const body = new Transcript()
  for (const element of article.elements) writeText(element, body, paths, article.skip)
  if (body.isEmpty) throw new ReadError('empty', 'holds no text')
  const text = body.toString()
  const title = new Transcript()
  const heading = headlineOf(headings, metadata)
  if (heading && !blankless(text.slice(0, HEAD)).includes(blankless(heading.text))) {
    title.write(heading.text, heading.element && { element: paths.of(heading.element) })
    title.write('\n')
  }
  const head = title.toString()
  const places = [...title.places, ...body.placesFrom(head.length)]
  return { format: 'html', ...decoded, text: head + text, places, metadata, dropped: [] }
}

const blankless = (text: string) => text.replace(/\s+/g, '')

/** The headline: the only first-rank heading of the page, or what the page calls its title. */
function headlineOf(
  headings: PageElement[],
  { title }: FileMetadata,
): { text: string; element?: PageElement } | undefined {
  const named = title && headings.find((heading) => blankless(textOf(heading)) === blankless(title))
  const element = named || (headings.length === 1 ? headings[0] : undefined)
  if (element) return { text: oneLine(textOf(element)), element }
  return title ? { text: title } : undefined
}
