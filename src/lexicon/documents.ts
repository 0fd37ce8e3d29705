import bodyNounList from '../../dict/body-nouns.txt'
import documentNounList from '../../dict/document-nouns.txt'
import mastheadLabelList from '../../dict/masthead-labels.txt'
import salutationWordList from '../../dict/salutation-words.txt'
import type { Genre } from '../model'
import { rows, words } from './list'

/** 讲话 → speech, 通知 → notice …: what the last word of a title says of the document. */
export const documentNouns: ReadonlyMap<string, Genre> = new Map(
  rows(documentNounList).map(([noun, genre]) => [noun, genre as Genre]),
)
const longestNoun = Math.max(...[...documentNouns.keys()].map((noun) => noun.length))

/** The document noun that `text` ends with (the longest), or undefined. */
export function endingNoun(text: string): string | undefined {
  for (let n = Math.min(longestNoun, text.length); n > 0; n--)
    if (documentNouns.has(text.slice(-n))) return text.slice(-n)
  return undefined
}

/** 来源 → source, 成文日期 → date …; '' where the label only says that the line is masthead. */
export const mastheadLabels: ReadonlyMap<string, string> = new Map(
  rows(mastheadLabelList).map(([label, field]) => [label, field ?? '']),
)

export const salutationWords: readonly string[] = words(salutationWordList)

/** Whether `text` ends as the name of a body does: 国务院, 大庆市统计局. */
export const endsAsBody = (text: string): boolean => bodyNouns.some((noun) => text.endsWith(noun))
const bodyNouns = words(bodyNounList)
