import deontic from '../../dict/deontic.txt'
import adverbs from '../../dict/directive-adverbs.txt'
import leads from '../../dict/directive-leads.txt'
import prepositions from '../../dict/directive-prepositions.txt'
import verbs from '../../dict/directive-verbs.txt'
import headings from '../../dict/heading-words.txt'
import { Affixes, beginnings } from './affixes'
import { JointWords } from './joint-words'
import { rows, words } from './list'

const deonticKinds = [
  'require',
  'forbid',
  'encourage',
  'ask',
  'plan',
  'prevent',
  'purpose',
  'aim',
  'define',
  'weak',
  'hold',
  'permit',
  'finished',
  'past',
  'weakpast',
  'copula',
  'result',
  'weakresult',
  'reason',
  'problem',
  'weakproblem',
  'condition',
  'question',
  'thanks',
  'weakthanks',
  'none',
] as const

/** What a word says for or against a directive; see dict/deontic.txt. */
export type DeonticKind = (typeof deonticKinds)[number]

/** The number of each kind, as codes have it. */
export const deonticKind = Object.fromEntries(deonticKinds.map((kind, i) => [kind, i + 1])) as {
  readonly [kind in DeonticKind]: number
}

/** A set of kinds as bits. */
export const kindSet = (...kinds: DeonticKind[]): number =>
  kinds.reduce((set, kind) => set | (1 << deonticKind[kind]), 0)

const KIND_BITS = 5
const deonticRows = rows(deontic)

/** Words that tell a directive, and words that tell against one: the kind of each, and over it its length. */
export const deonticWords = new JointWords(
  'begin',
  deonticRows.map(([word, kind]): [string, number] => [
    word,
    deonticKind[kind as DeonticKind] | (word.length << KIND_BITS),
  ]),
  [-1],
)
export const deonticList: readonly string[] = deonticRows.map(([word]) => word)
export const deonticKindOf = (code: number): number => code & ((1 << KIND_BITS) - 1)
export const deonticLength = (code: number): number => code >>> KIND_BITS

/*
 * What stands at the head of a clause, from the lowest bit: a verb's length (3 bits) and whether it is a noun that begins
 * like one (1), an adverb's length (3), a lead's (3), an opener's (3) and kind (2).
 */
const VERB = 15
const ADVERB = 7 << 4
const LEAD = 7 << 7
const OPENER = 31 << 10

export const verbLength = (code: number): number => code & 7
/** 指导思想: a noun that begins like a verb. */
export const isVerbalNoun = (code: number): boolean => (code & 8) !== 0
export const adverbLength = (code: number): number => (code >>> 4) & 7
export const leadLength = (code: number): number => (code >>> 7) & 7
export const openerLength = (code: number): number => (code >>> 10) & 7
/** 0 where none stands, or a word that begins like one (经济). */
export const openerKind = (code: number): number => (code >>> 13) & 3
/** Kinds of openers: of a phrase, or of the thing that the verb handles (把, 将). */
const PHRASE = 1
export const OBJECT = 2

/**
 * What a clause may begin with, all of it looked up at once: verbs that begin a directive without a subject, adverbs
 * before them, leads (what opens a unit and says nothing of its subject or verb) and openers (what begins a phrase before
 * the verb).
 */
export const headWords = new JointWords(
  'begin',
  [
    ...rows(verbs).map(([word, mark]): [string, number] => [word, word.length | (mark === '-' ? 8 : 0)]),
    ...words(adverbs).map((word): [string, number] => [word, word.length << 4]),
    ...words(leads).map((word): [string, number] => [word, word.length << 7]),
    ...rows(prepositions).map(([word, kind]): [string, number] => [
      word,
      (word.length << 10) | ((kind === 'object' ? OBJECT : kind === '-' ? 0 : PHRASE) << 13),
    ]),
  ],
  [VERB, ADVERB, LEAD, OPENER],
)

/** Verbs that begin a directive without a subject; false: a noun that begins like one (指导思想). */
export const directiveVerbs = new Affixes(
  'begin',
  rows(verbs).map(([word, mark]): [string, boolean] => [word, mark !== '-']),
)
/** Adverbs before such a verb. */
export const directiveAdverbs = beginnings(words(adverbs))

/** Words of headings: what is to be done stands under them (`demand`), or what was done, is so, or why (`account`). */
export const headingWords = new Affixes(
  'begin',
  rows(headings).map(([word, kind]): [string, 'demand' | 'account'] => [word, kind as 'demand' | 'account']),
)
