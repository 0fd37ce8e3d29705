import clauseVerbList from '../../dict/clause-verbs.txt'
import noClauseBefore from '../../dict/no-clause-before.txt'
import { beginnings } from './affixes'
import { rows, words } from './list'

const verbRows = rows(clauseVerbList)

/** Verbs of clause markers (一是, 一要). */
export const clauseVerbs = beginnings(verbRows.map(([verb]) => verb))

/** Verbs behind 第一, 第二 without a comma. */
export const orderedVerbs = beginnings(verbRows.filter(([, , kind]) => kind === 'ordinal').map(([verb]) => verb))

/** Verbs that open a list without the company of the same verb. */
export const freeClauseVerbs: ReadonlySet<string> = new Set(
  verbRows.filter(([, kind]) => kind === 'free').map(([v]) => v),
)

/** Characters that bind a numeral behind them into a word: 统一, 唯一, 第一. */
export const bindsNumeral: ReadonlySet<string> = new Set(words(noClauseBefore))
