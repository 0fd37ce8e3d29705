import type { Edit } from '../text'
import { isEnd, isHan } from './signs'

const jumps =
  /[([]?下转第?[^()\n]{1,6}版[)\]]?\s{0,8}(?:[([]上接第?[^()\n]{1,6}版[)\]])?|[([]上接第?[^()\n]{1,6}版[)\]]/g
const editors = /[([【<](?:责任编辑|责编|网络编辑|编辑|审核|校对)[:/ ][^()[\]【】\n]{1,24}[)\]】>]/g
const pages = /第 ?\d{1,4} ?页 ?[,/、]? ?共 ?\d{1,5} ?页/g

/**
 * Notes of the page inside running text, told by their wording: (下转第二版) … (上接第一版), (责任编辑:王伟), 第3页 共12页.
 */
export function notes(norm: string): Edit[] {
  const edits: Edit[] = []
  if (norm.includes('版)') || norm.includes('版]'))
    for (const match of norm.matchAll(jumps)) {
      const start = match.index
      let end = start + match[0].length
      // what was cut goes on behind the note
      if (start > 0 && !isEnd(norm.charCodeAt(start - 1))) while (/\s/.test(norm[end] ?? '')) end++
      else while (/\s/.test(norm[end - 1])) end--
      edits.push(note(start, end, 'page-marker', 'a note where the text goes on'))
    }
  if (norm.includes('编辑') || norm.includes('责编'))
    for (const { index, 0: found } of norm.matchAll(editors))
      edits.push(note(index, index + found.length, 'boilerplate', 'the editor of the page'))
  if (norm.includes('页'))
    for (const { index, 0: found } of norm.matchAll(pages)) {
      const end = index + found.length
      if (isHan(norm.charCodeAt(index - 1)) || norm[index - 1] === ' ' || norm[index - 1] === '。')
        edits.push(note(index, end, 'page-marker', 'a page number'))
    }
  return edits
}

const note = (start: number, end: number, kind: 'page-marker' | 'boilerplate', reason: string): Edit => ({
  start,
  end,
  text: '',
  noise: { kind, reason },
})
