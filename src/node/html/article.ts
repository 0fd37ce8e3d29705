import { articleSelectors } from '../../lexicon/web-pages'
import { classesOf, isElement, nodesOf, type PageElement, SILENT, textOf } from './dom'

/** A selector that finds less than this many characters has found a caption. */
const ENOUGH = 20

const BARS = new Set(['nav', 'header', 'footer', 'aside', 'menu', 'form', 'dir'])
const BAR_NAME =
  /^(?:nav|menu|header|footer|head|foot|top|bottom|breadcrumbs?|crumbs?|sidebar|location|position|share|copyright|friendlink)$/i

export interface Article {
  elements: PageElement[]
  /** The element of the page that an element of the article is, or stands in. */
  origin(element: PageElement): PageElement
  /** Bars of the page that stand in the article's way. */
  skip(element: PageElement): boolean
}

const itself = (element: PageElement) => element
const nothing = () => false

/** Where the article stands. Sites we know first, then a page without chrome, then what weighs most. */
export async function findArticle(page: PageElement): Promise<Article> {
  const known = findKnown(page)
  if (known.length > 0) return { elements: known, origin: itself, skip: nothing }
  if (isPlain(page)) return { elements: [page], origin: itself, skip: nothing }
  // most pages are of a known kind: the others pay for the library
  const { weigh } = await import('./weigh')
  return weigh(page) ?? { elements: [page], origin: itself, skip: isBar }
}

/** The elements that the first selector in the list finds, as far as they hold text and stand in no other. */
function findKnown(page: PageElement): PageElement[] {
  let best = articleSelectors.length
  let found: PageElement[] = []
  for (const node of nodesOf(page)) {
    if (!isElement(node) || !(node.attribs.id || node.attribs.class || node.attribs.itemprop)) continue
    const rank = rankOf(node, best)
    if (rank > best || rank === articleSelectors.length || hasAncestor(node, found, rank === best)) continue
    if (textOf(node).replace(/\s+/g, '').length < ENOUGH) continue
    if (rank < best) found = []
    best = rank
    found.push(node)
  }
  return found
}

const hasAncestor = (node: PageElement, found: readonly PageElement[], same: boolean): boolean => {
  const last = found.at(-1)
  if (!same || !last) return false
  for (let at = node.parent; at; at = at.parent) if (at === last) return true
  return false
}

const selectors = articleSelectors.map((selector) => selector.split(' '))
const ranks = new Map<string, number[]>()
selectors.forEach((steps, rank) => {
  const last = steps.at(-1)!
  ranks.set(last, [...(ranks.get(last) ?? []), rank])
})

/** The place in the list of the first selector that fits, up to `limit`. */
function rankOf(element: PageElement, limit: number): number {
  let best = articleSelectors.length
  const { id, itemprop } = element.attribs
  for (const step of [`#${id}`, `[itemprop=${itemprop}]`, ...classesOf(element).map((name) => `.${name}`)])
    for (const rank of ranks.get(step) ?? [])
      if (rank < best && rank <= limit && standsIn(element, selectors[rank].slice(0, -1))) best = rank
  return best
}

/** Whether ancestors fit the steps before the last. */
function standsIn(element: PageElement, steps: string[]): boolean {
  let left = steps.length
  for (let at = element.parent; at && left > 0; at = at.parent)
    if (isElement(at) && (steps[left - 1] === `#${at.attribs.id}` || classesOf(at).includes(steps[left - 1].slice(1))))
      left--
  return left === 0
}

export const isBar = (element: PageElement): boolean =>
  BARS.has(element.name) ||
  BAR_NAME.test(element.attribs.id ?? '') ||
  classesOf(element).some((name) => BAR_NAME.test(name))

/** Hardly any links and no bars: all of it is the article. */
function isPlain(page: PageElement): boolean {
  let linked = 0
  for (const node of nodesOf(page, (element) => SILENT.has(element.name))) {
    if (!isElement(node)) continue
    if (isBar(node)) return false
    if (node.name === 'a' && node.attribs.href) linked += textOf(node).length
  }
  return linked * 12 < textOf(page).length
}
