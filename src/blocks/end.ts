import { isDigit } from '../marks'
import type { BlockKind } from '../model'
import type { LineKind } from './line-kinds'
import type { Line } from './lines'
import { isTitleLike } from './title-line'

const MOST_END_LINES = 12
/** What closes a release: 完, 香港时间18时30分; to whom a briefing goes: 报:省委办公厅 */
const CLOSE =
  /^(?:\(?[完终]\)?|(?:香港|北京|本地)时间 ?\d{1,2}[时:]\d{2}分?|(?:报|送|发|报送|抄报|抄送|分送|印送|主送|呈报|出席|列席|缺席|请假|主持人?|记录人?|参[加会]人员) ?:[^。]{0,120}。?)$/

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
  let appendix = -1 // 附件:1.…
  for (let i = to - 1; i >= from && i >= to - MOST_END_LINES; i--)
    if (norm[lines[i].start] === '附' && /^附件? ?(?::|\d)/.test(norm.slice(lines[i].start, lines[i].start + 5)))
      appendix = i
  for (let i = appendix; appendix >= 0 && i < to; i++) {
    const { start, end, signs } = lines[i]
    if (
      i > appendix &&
      !(kinds[i] === 'mark' && isDigit(norm.charCodeAt(start)) && isTitleLike(norm, start, end, signs))
    )
      break
    found.set(i, 'note')
  }
  for (let i = to - 1; i >= from && i >= to - MOST_END_LINES; i--) {
    const { start, end } = lines[i]
    const line = norm.slice(start, Math.min(end, start + 80))
    const kind = kinds[i]
    if (found.has(i)) continue
    if (CLOSE.test(line)) found.set(i, 'note')
    else if (kind === 'byline' || kind === 'date' || (end - start < 60 && /印发$/.test(line))) found.set(i, 'signature')
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
