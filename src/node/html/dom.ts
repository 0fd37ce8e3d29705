import { parseDocument } from 'htmlparser2'

/** What the reader uses of a parsed page. */
export interface PageNode {
  readonly type: string
  readonly parent: PageElement | null
  readonly next: PageNode | null
}

export interface PageText extends PageNode {
  readonly data: string
}

export interface PageElement extends PageNode {
  readonly name: string
  readonly attribs: Record<string, string>
  readonly children: PageNode[]
}

/** The page's root; half a page is as good as a whole one. */
export const openPage = (html: string): PageElement => parseDocument(html) as unknown as PageElement

export const isText = (node: PageNode): node is PageText => node.type === 'text'
export const isElement = (node: PageNode): node is PageElement =>
  node.type === 'tag' || node.type === 'script' || node.type === 'style'

/** An element that is never text to read. */
export const SILENT = new Set(
  'script style noscript template iframe object embed svg math canvas audio video select option button input textarea head'.split(
    ' ',
  ),
)

/** Everything below `root` (itself too) in document order; what `skip` names is left out with all below it. No recursion. */
export function* nodesOf(root: PageNode, skip?: (element: PageElement) => boolean): Generator<PageNode> {
  for (let node = root; ; ) {
    yield node
    const inner = 'children' in node && !skip?.(node as PageElement) ? (node as PageElement).children[0] : undefined
    if (inner) {
      node = inner
      continue
    }
    while (node !== root && !node.next) node = node.parent!
    if (node === root) return
    node = node.next!
  }
}

/** The visible text below an element, as it stands in the source. */
export function textOf(root: PageNode): string {
  let text = ''
  for (const node of nodesOf(root, (element) => SILENT.has(element.name))) if (isText(node)) text += node.data
  return text
}

export const classesOf = ({ attribs }: PageElement): string[] => attribs.class?.split(/\s+/) ?? []
