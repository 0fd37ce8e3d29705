import type { BlockKind } from '../model'
import type { LineKind } from './line-kinds'
import type { Line } from './lines'

const MOST_END_LINES = 12

/**
 * What stands behind the running text: signature, date, imprint, notes. Returns the kind of each such line, by its
 * number; all others are text.
 */
export function readEnd(
  norm: string,
  lines: readonly Line[],
  kinds: readonly LineKind[],
  from: number,
  to: number,
): Map<number, BlockKind> {
  const found = new Map<number, BlockKind>()
  for (let i = to - 1; i >= from && i >= to - MOST_END_LINES; i--) {
    const { start, end } = lines[i]
    const line = norm.slice(start, Math.min(end, start + 80))
    const kind = kinds[i]
    if (kind === 'byline' || kind === 'date' || (end - start < 60 && /印发$/.test(line))) found.set(i, 'signature')
    else if (end - start < 60 && /^\(.*\)$/.test(line)) found.set(i, 'note')
    else if (end - start < 80 && /^(?:附件?|附注|注|联系人|联系电话|来源)\d? ?:/.test(line)) found.set(i, 'note')
    else if (
      kind === 'masthead' ||
      kind === 'label' ||
      (end - start < 200 && /^(?:抄送|抄报|主题词|联系人|印发)/.test(line))
    )
      found.set(i, 'note')
    else if (kind === 'body' || kind === 'mark' || kind === 'salutation') break
    else if (!/\d{4}年|公章|盖章/.test(line)) break
  }
  return found
}
