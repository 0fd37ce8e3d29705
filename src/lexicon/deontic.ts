import deontic from '../../dict/deontic.txt'
import adverbs from '../../dict/directive-adverbs.txt'
import leads from '../../dict/directive-leads.txt'
import prepositions from '../../dict/directive-prepositions.txt'
import verbs from '../../dict/directive-verbs.txt'
import headings from '../../dict/heading-words.txt'
import { Affixes, beginnings } from './affixes'
import { rows, words } from './list'

/** What a word says for or against a directive; see dict/deontic.txt. */
export type DeonticClass =
  | 'require'
  | 'forbid'
  | 'encourage'
  | 'ask'
  | 'plan'
  | 'prevent'
  | 'purpose'
  | 'aim'
  | 'define'
  | 'weak'
  | 'hold'
  | 'permit'
  | 'finished'
  | 'past'
  | 'weakpast'
  | 'copula'
  | 'result'
  | 'weakresult'
  | 'reason'
  | 'problem'
  | 'weakproblem'
  | 'condition'
  | 'question'
  | 'thanks'
  | 'weakthanks'
  | 'none'

/** Words that tell a directive, and words that tell against one. */
export const deonticWords = new Affixes(
  'begin',
  rows(deontic).map(([word, kind]): [string, DeonticClass] => [word, kind as DeonticClass]),
)
/** Verbs that begin a directive without a subject; false: a noun that begins like one (指导思想). */
export const directiveVerbs = new Affixes(
  'begin',
  rows(verbs).map(([word, mark]): [string, boolean] => [word, mark !== '-']),
)
/** Adverbs before such a verb. */
export const directiveAdverbs = beginnings(words(adverbs))
/** Both, the verb before an adverb as long: what a predicate begins with. `noun`: one that begins like a verb. */
export const predicateWords = new Affixes<'verb' | 'noun' | 'adverb'>('begin', [
  ...rows(verbs).map(([word, mark]): [string, 'verb' | 'noun'] => [word, mark !== '-' ? 'verb' : 'noun']),
  ...words(adverbs).map((word): [string, 'adverb'] => [word, 'adverb']),
])
/** What opens a unit and says nothing of its subject or verb. */
export const directiveLeads = beginnings(words(leads))
type Opener = 'phrase' | 'object' | 'none'

/** What begins a phrase before the verb: `phrase`, or `object` for the thing that the verb handles (把, 将). */
export const phraseOpeners = new Affixes(
  'begin',
  rows(prepositions).map(([word, kind]): [string, Opener] => [
    word,
    kind === 'object' ? 'object' : kind === '-' ? 'none' : 'phrase',
  ]),
)
/** Words of headings: what is to be done stands under them (`demand`), or what was done, is so, or why (`account`). */
export const headingWords = new Affixes(
  'begin',
  rows(headings).map(([word, kind]): [string, 'demand' | 'account'] => [word, kind as 'demand' | 'account']),
)
