import type { Edit } from '../text'
import { Has, holds } from './holds'
import type { Lines } from './lines'
import { isDigit, isEnd, isHan } from './signs'

const jumps =
  /[([]?下转第?[^()\n]{1,6}版[)\]]?\s{0,8}(?:[([]上接第?[^()\n]{1,6}版[)\]])?|[([]上接第?[^()\n]{1,6}版[)\]]/g
const editors = /[([【<](?:责任编辑|责编|网络编辑|编辑|审核|校对)[:/ ][^()[\]【】\n]{1,24}[)\]】>]/g
const pages = /第 ?\d{1,4} ?页 ?[,/、]? ?共 ?\d{1,5} ?页/g

/**
 * Notes of the page inside running text, told by their wording: (下转第二版) … (上接第一版), (责任编辑:王伟), 第3页 共12页.
 */
export function notes(norm: string, lines: Lines): Edit[] {
  const edits: Edit[] = []
  const signs = (lines.any & Has.note) === 0 ? 0 : signsOf(norm, lines)
  if (signs === 0) return edits
  if (signs & JUMP)
    for (const match of norm.matchAll(jumps)) {
      const start = match.index
      let end = start + match[0].length
      // what was cut goes on behind the note
      if (start > 0 && !isEnd(norm.charCodeAt(start - 1))) while (/\s/.test(norm[end] ?? '')) end++
      else while (/\s/.test(norm[end - 1])) end--
      edits.push(note(start, end, 'page-marker', 'a note where the text goes on'))
    }
  if (signs & EDITOR)
    for (const { index, 0: found } of norm.matchAll(editors))
      edits.push(note(index, index + found.length, 'boilerplate', 'the editor of the page'))
  if (signs & PAGE)
    for (const { index, 0: found } of norm.matchAll(pages)) {
      const end = index + found.length
      if (isHan(norm.charCodeAt(index - 1)) || norm[index - 1] === ' ' || norm[index - 1] === '。')
        edits.push(note(index, end, 'page-marker', 'a page number'))
    }
  return edits
}

const JUMP = 1
const EDITOR = 2
const PAGE = 4

/** What notes cannot be without: 版), 编辑 or 责编, 页. */
function signsOf(norm: string, lines: Lines): number {
  let signs = 0
  for (let i = 0; i < lines.count; i++) {
    if ((lines.has[i] & Has.note) === 0) continue
    const end = lines.end[i]
    for (let at = lines.start[i]; at < end; at++) {
      const unit = norm.charCodeAt(at)
      if ((holds(unit) & Has.note) === 0) continue
      if (unit === 0x9875) signs |= endsFigures(norm, at) ? PAGE : 0
      else if (norm.startsWith('编辑', at) || norm.startsWith('责编', at - 1)) signs |= EDITOR
      else if (norm[at + 1] === ')' || norm[at + 1] === ']') signs |= JUMP
    }
  }
  return signs
}

/** Whether a digit stands before `at`, a blank between them or not. */
const endsFigures = (norm: string, at: number): boolean =>
  at > 1 && isDigit(norm.charCodeAt(norm[at - 1] === ' ' ? at - 2 : at - 1))

const note = (start: number, end: number, kind: 'page-marker' | 'boilerplate', reason: string): Edit => ({
  start,
  end,
  text: '',
  noise: { kind, reason },
})
