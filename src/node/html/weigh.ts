import { Readability } from '@mozilla/readability'
import { DomUtils } from 'htmlparser2'
import { parseHTML } from 'linkedom'
import type { Article } from './article'
import { isElement, nodesOf, openPage, type PageElement, textOf } from './dom'

/** A page with more elements, or deeper ones, is not weighed: weighing costs time beyond its length. */
const WEIGHABLE = 20_000
const DEEP = 200

/** Less than this many characters is no article. */
const ENOUGH = 100

/** Readability works on a copy; this attribute leads back from it. */
const MARK = 'data-gangmu'

/** The article of a page of a kind we do not know, found by Readability; none where it finds none. */
export function weigh(page: PageElement): Article | undefined {
  const all: PageElement[] = []
  const depths = new Map<PageElement, number>()
  for (const node of nodesOf(page)) {
    if (!isElement(node)) continue
    const depth = (node.parent ? (depths.get(node.parent) ?? 0) : 0) + 1
    if (depth > DEEP || all.length === WEIGHABLE) return undefined
    depths.set(node, depth)
    node.attribs[MARK] = String(all.length)
    all.push(node)
  }
  const html = DomUtils.getOuterHTML(page as never)
  const { document } = parseHTML(/<body\b/.test(html) ? html : `<html><head></head><body>${html}</body></html>`)
  const content = new Readability(document as never, { charThreshold: ENOUGH }).parse()?.content
  if (!content) return undefined
  const copy = openPage(content)
  if (textOf(copy).length < ENOUGH) return undefined
  const origin = (element: PageElement): PageElement => {
    for (let at: PageElement | null = element; at; at = at.parent) {
      const mark = at.attribs?.[MARK]
      if (mark) return all[Number(mark)]
    }
    return page
  }
  return { elements: [copy], origin, skip: () => false }
}
