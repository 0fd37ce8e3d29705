import type { Transcript } from '../transcript'
import { isElement, isText, nodesOf, type PageElement, type PageNode, SILENT } from './dom'
import type { ElementPaths } from './places'

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
)
const CELLS = new Set(['td', 'th'])

/**
 * Writes the text below an element: a line for each block, row or `<br>`, cells parted by tabs. Walks by hand, not by
 * recursion: pages nest as deep as they like.
 */
export function writeText(
  root: PageElement,
  transcript: Transcript,
  paths: ElementPaths,
  skip: (element: PageElement) => boolean,
): void {
  let line = ''
  let pre = 0
  /** The block that the line stands in. */
  let holder: PageElement = root
  const endLine = () => {
    const text = tidy(line)
    line = ''
    if (text === '') return
    transcript.write(text, { element: paths.of(holder) })
    transcript.write('\n')
  }
  /** Whether to go inside. */
  const enter = (node: PageNode): boolean => {
    if (isText(node)) line += pre > 0 ? node.data : collapse(node.data, line)
    if (node === root) return true
    if (!isElement(node)) return false
    const tag = node.name
    if (tag === 'br') endLine()
    if (SILENT.has(tag) || isHidden(node) || skip(node)) return false
    if (CELLS.has(tag)) {
      if (line === '') holder = node.parent ?? node
      else line += '\t'
    }
    if (!BLOCKS.has(tag)) return true
    if (tag === 'pre') pre++
    // a paragraph inside a cell does not end the row
    if (isInCell(node, root)) line = line === '' || /[\t ]$/.test(line) ? line : `${line} `
    else {
      endLine()
      holder = node
    }
    return true
  }
  const leave = (element: PageElement) => {
    if (element === root || !BLOCKS.has(element.name)) return
    if (element.name === 'pre') pre--
    if (isInCell(element, root)) return
    endLine()
    holder = element.parent ?? root
  }
  for (let node: PageNode = root; ; ) {
    const inside = enter(node) ? (node as PageElement) : undefined
    if (inside && inside.children.length > 0) {
      node = inside.children[0]
      continue
    }
    if (inside) leave(inside)
    while (node !== root && !node.next) {
      node = node.parent!
      leave(node as PageElement)
    }
    if (node === root) break
    node = node.next!
  }
  endLine()
}

const cells = new WeakMap<PageElement, boolean>()

/** Whether the element stands inside a cell (a cell that itself holds a table is a frame of the page, no cell). */
function isInCell(element: PageElement, root: PageElement): boolean {
  const known = cells.get(element)
  if (known !== undefined) return known
  const trail: PageElement[] = []
  let inside = false
  for (let at: PageElement | null = element; at && at !== root; at = at.parent) {
    const known = cells.get(at)
    if (known !== undefined) {
      inside = known
      break
    }
    trail.push(at)
    if (CELLS.has(at.name)) {
      inside = !isFrame(at)
      break
    }
    if (at.name === 'table') break
  }
  for (const at of trail) cells.set(at, inside)
  return inside
}

/** A cell of a layout: it holds a table, or several paragraphs. */
function isFrame(cell: PageElement): boolean {
  let lines = 0
  for (const node of nodesOf(cell)) {
    if (!isElement(node)) continue
    if (node.name === 'table') return true
    if (/^(?:p|div|br)$/.test(node.name) && ++lines > 3) return true
  }
  return false
}

const isHidden = ({ attribs }: PageElement): boolean =>
  attribs.hidden !== undefined || /display\s{0,3}:\s{0,3}none/i.test(attribs.style ?? '')

const HAN_END = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef\u2018-\u201d]$/
const HAN_START = /^[\u3000-\u303f\u3400-\u9fff\uff00-\uffef\u2018-\u201d]/

/** Blanks as a browser shows them; but a line end between two Chinese characters is none. */
function collapse(text: string, before: string): string {
  let out = ''
  let here = 0
  for (const { 0: blank, index } of text.matchAll(/[ \t\r\n\f]+/g)) {
    out += text.slice(here, index)
    here = index + blank.length
    const left = out === '' ? before : out
    const glued = /[\r\n]/.test(blank) && HAN_END.test(left.slice(-1)) && HAN_START.test(text.slice(here, here + 1))
    if (!glued && !/[ \t]$/.test(left) && left !== '') out += ' '
  }
  return out + text.slice(here)
}

/** Without blanks around it; no-break spaces are spaces. */
const tidy = (line: string) => line.replaceAll('\u00a0', ' ').trim()
