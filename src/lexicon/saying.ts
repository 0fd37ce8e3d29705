import narrator from '../../dict/narrator.txt'
import adverbs from '../../dict/saying-adverbs.txt'
import verbs from '../../dict/saying-verbs.txt'
import cuts from '../../dict/speech-cuts.txt'
import leads from '../../dict/speech-leads.txt'
import vetoes from '../../dict/speech-vetoes.txt'
import type { Modality } from '../model'
import { Affixes, beginnings, endings } from './affixes'
import { rows, words } from './list'

/** What must follow a verb of saying; see dict/saying-verbs.txt. */
export type SayingFrame = 'open' | 'pause' | 'list' | 'act' | 'none'

export interface SayingVerb {
  frame: SayingFrame
  /** What the verb itself makes of what is said: 希望 encourages. */
  modality: Modality | undefined
}

const verbRows = rows(verbs)

/** Verbs of saying, where they begin. */
export const sayingVerbs = new Affixes(
  'begin',
  verbRows.map(([verb, frame, modality]): [string, SayingVerb] => [
    verb,
    { frame: frame as SayingFrame, modality: modality ? (modality as Modality) : undefined },
  ]),
)
export const sayingList: readonly string[] = verbRows.map(([verb]) => verb)
/** What the verb itself makes of what is said: 希望 encourages. */
export const sayingModality = new Map(
  verbRows.flatMap(([verb, , modality]): [string, Modality][] => (modality ? [[verb, modality as Modality]] : [])),
)
/** What may stand between speaker and verb, where it ends. */
export const sayingAdverbs = endings(words(adverbs))
/** What may open a sentence before its speaker. */
export const speechLeads = beginnings(words(leads))
/** What keeps a noun behind it from being the subject; false: a word that only looks like one. */
export const speechVetoes = new Affixes(
  'begin',
  rows(vetoes).map(([word, mark]): [string, boolean] => [word, mark !== '-']),
)
/** What may follow a speaker before the verb of saying: a phrase in its clause, an act in the clause before. */
export const speechCuts = new Affixes(
  'begin',
  rows(cuts).map(([word, kind]): [string, 'phrase' | 'act'] => [word, kind === 'act' ? 'act' : 'phrase']),
)
/** How a sentence begins in which a report takes the word back. */
export const narratorLeads = beginnings(words(narrator))
