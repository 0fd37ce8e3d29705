import type { CitedWork } from '../../model'
import type { Passage } from '../passage'

/** How long a title may be. */
const reach = 120

/** The works that a document names, in reading order: 《中华人民共和国安全生产法》. */
export function findCitedWorks({ norm, text, start, end }: Passage): CitedWork[] {
  const works: CitedWork[] = []
  for (let open = norm.indexOf('《', start); open >= 0 && open < end; open = norm.indexOf('《', open + 1)) {
    const close = closing(norm, open, Math.min(end, open + reach))
    if (close === undefined) continue
    works.push({ title: text.slice(open + 1, close), span: [open, close + 1] })
    open = close
  }
  return works
}

/** Where the title that opens at `open` closes; titles may stand in titles. */
function closing(norm: string, open: number, end: number): number | undefined {
  let depth = 0
  for (let at = open; at < end; at++) {
    if (norm[at] === '《') depth++
    else if (norm[at] === '》' && --depth === 0) return at
    else if (norm[at] === '\n') return undefined
  }
  return undefined
}
