import bodyNounList from '../../dict/body-nouns.txt'
import documentNounList from '../../dict/document-nouns.txt'
import mastheadLabelList from '../../dict/masthead-labels.txt'
import prefaceWordList from '../../dict/preface-words.txt'
import salutationWordList from '../../dict/salutation-words.txt'
import type { Genre } from '../model'
import { rows, words } from './list'

/** 讲话 → speech, 通知 → notice …: what the last word of a title says of the document. */
export const documentNouns: ReadonlyMap<string, Genre> = new Map(
  rows(documentNounList)
    .filter(([, genre]) => genre !== 'none')
    .map(([noun, genre]) => [noun, genre as Genre]),
)
/** Words that end like a document noun and are none: 方法 ends like 法. */
const noDocuments: ReadonlySet<string> = new Set(
  rows(documentNounList)
    .filter(([, genre]) => genre === 'none')
    .map(([noun]) => noun),
)
const longestNoun = Math.max(...[...documentNouns.keys()].map((noun) => noun.length))

/** The document noun that `text` ends with (the longest), or undefined. */
export function endingNoun(text: string): string | undefined {
  for (let n = Math.min(longestNoun, text.length); n > 0; n--)
    if (documentNouns.has(text.slice(-n))) return text.slice(-n)
    else if (noDocuments.has(text.slice(-n))) return undefined
  return undefined
}

/** 来源 → source, 成文日期 → date …; '' where the label only says that the line is masthead. */
export const mastheadLabels: ReadonlyMap<string, string> = new Map(
  rows(mastheadLabelList).map(([label, field]) => [label, field ?? '']),
)

/** Labels that tables of law databases glue to their values; longest first. */
export const gluedLabels: readonly string[] = rows(mastheadLabelList)
  .filter(([, , glued]) => glued === 'glued')
  .map(([label]) => label)
  .sort((a, b) => b.length - a.length)

/** How a paragraph begins that others put before a document. */
export const prefaceWords: readonly string[] = words(prefaceWordList)

export const salutationWords: readonly string[] = words(salutationWordList)

/** Whether `text` ends as the name of a body does: 国务院, 大庆市统计局. */
export const endsAsBody = (text: string): boolean => bodyNouns.some((noun) => text.endsWith(noun))
const bodyNouns = words(bodyNounList)
