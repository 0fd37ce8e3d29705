import bodyNounList from '../../dict/body-nouns.txt'
import documentNounList from '../../dict/document-nouns.txt'
import mastheadLabelList from '../../dict/masthead-labels.txt'
import prefaceWordList from '../../dict/preface-words.txt'
import salutationWordList from '../../dict/salutation-words.txt'
import type { Genre } from '../model'
import { Affixes, beginnings, endings } from './affixes'
import { rows, words } from './list'

/** 讲话 → speech, 通知 → notice …: what the last word of a title says of the document. */
export const documentNouns: ReadonlyMap<string, Genre> = new Map(
  rows(documentNounList)
    .filter(([, genre]) => genre !== 'none')
    .map(([noun, genre]) => [noun, genre as Genre]),
)
/** Document nouns, and the words that only end like one (方法 ends like 法). */
const titleEnds = new Affixes(
  'end',
  rows(documentNounList).map(([noun, genre]): [string, string] => [noun, genre]),
)

/** The document noun that `text`, from `start` to `end`, ends with (the longest), or undefined. */
export function endingNoun(text: string, start = 0, end = text.length): string | undefined {
  const entry = titleEnds.match(text, end, start)
  return entry && entry[1] !== 'none' ? entry[0] : undefined
}

/** 来源 → source, 成文日期 → date …; '' where the label only says that the line is masthead. */
export const mastheadLabels: ReadonlyMap<string, string> = new Map(
  rows(mastheadLabelList).map(([label, field]) => [label, field ?? '']),
)

/** Labels that tables of law databases glue to their values. */
export const gluedLabels = beginnings(
  rows(mastheadLabelList)
    .filter(([, , glued]) => glued === 'glued')
    .map(([label]) => label),
)

/** How a paragraph begins that others put before a document. */
export const prefaceWords = new Affixes(
  'begin',
  rows(prefaceWordList).map(([word, kind]): [string, string] => [word, kind ?? '']),
)

export const salutationWords: readonly string[] = words(salutationWordList)

/** Whether `text` ends as the name of a body does: 国务院, 大庆市统计局. */
export const endsAsBody = (text: string): boolean => bodyNouns.match(text, text.length) !== undefined
const bodyNouns = endings(words(bodyNounList))
