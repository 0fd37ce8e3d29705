import { prefaceWords } from '../lexicon/documents'
import type { Line } from './lines'

const LONGEST_PREFACE = 300
const PUBLISHED = /全文|整理|参考|范文|原文|分享|刊发|致辞|讲话|发言|谈话|演辞|答问|小编/

/** What others put before a document: 编者按:… 以下是小编为大家整理的… 以下为行政长官致辞全文: */
export function isPreface(norm: string, { start, end }: Pick<Line, 'start' | 'end'>): boolean {
  if (end - start > LONGEST_PREFACE) return false
  let at = start
  while (norm[at] === '【' || norm[at] === '[' || norm[at] === '(') at++
  const line = norm.slice(start, end)
  const entry = prefaceWords.match(norm, at, end)
  if (entry?.[1] === 'label') return ':】]) '.includes(norm[at + entry[0].length])
  if (entry?.[1] === 'lead') return PUBLISHED.test(line) && !/我|本人/.test(line)
  return line.includes('小编')
}
