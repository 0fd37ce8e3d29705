import type { Draft } from '../text'
import type { DraftBlock, DraftDocument } from './types'

export function findDocuments(draft: Draft): DraftDocument {
  const blocks: DraftBlock[] = []
  for (const line of draft.norm.matchAll(/[^\n]*\S[^\n]*/g))
    blocks.push({ kind: 'paragraph', start: line.index, end: line.index + line[0].length })
  return { start: 0, end: draft.text.length, genre: 'speech', metadata: {}, blocks, members: [] }
}
