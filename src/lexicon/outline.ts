import closingWordList from '../../dict/closing-words.txt'
import noMarkAfterList from '../../dict/no-mark-after.txt'
import { beginnings } from './affixes'
import { rows, words } from './list'

/** What behind a second numeral shows that the first is no enumerator: 等 in 一、二等奖. */
export const coordinators = beginnings(words(noMarkAfterList))

const closing = rows(closingWordList)
/** How a paragraph begins that no longer belongs to the list before it. */
export const closingParagraphs = beginnings(closing.map(([word]) => word))
/** How a sentence in mid-paragraph begins that no longer belongs to it. */
export const closingSentences = beginnings(closing.filter(([, where]) => where === 'sentence').map(([word]) => word))
