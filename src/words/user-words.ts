import { policyWords } from '../lexicon/words'
import type { UserWord } from './types'

export interface DictionaryWord {
  word: string
  freq: number
  tag: string
}

/** The words to add to an engine's dictionary: those whose frequency is known, and those it has to be found for. */
export interface Lexicon {
  known: readonly DictionaryWord[]
  open: readonly { word: string; tag: string }[]
}

const NO_TAG = 'n'

/** The policy lexicon and a user's own words. */
export function lexicon(userWords: readonly UserWord[]): Lexicon {
  const own = new Map(
    userWords.map((entry) => (typeof entry === 'string' ? [entry, { word: entry }] : [entry.word, entry])),
  )
  const known: DictionaryWord[] = policyWords.filter(({ word }) => !own.has(word))
  const open: { word: string; tag: string }[] = []
  for (const { word, freq, tag = NO_TAG } of own.values()) {
    // the engines' dictionaries part their columns by blanks
    if (word === '' || /\s/.test(word) || /\s/.test(tag)) throw new RangeError(`not a word: ${JSON.stringify(word)}`)
    if (freq === undefined) open.push({ word, tag })
    else known.push({ word, freq, tag })
  }
  return { known, open }
}

/**
 * Gives each word that `cut` splits the frequency that holds it together, as jieba suggests it: a little more than that of
 * its parts side by side. A word that is whole already is left out: to add it anew would lower its weight.
 */
export function suggested(
  open: Lexicon['open'],
  cut: (text: string) => readonly string[],
  dictionary: () => string,
): DictionaryWord[] {
  const split = open.map((entry) => ({ ...entry, parts: cut(entry.word) })).filter(({ parts }) => parts.length > 1)
  if (split.length === 0) return []
  const frequencies = new Map(split.flatMap(({ parts }) => parts.map((part) => [part, 1])))
  let total = 0
  for (const line of dictionary().split('\n')) {
    const blank = line.indexOf(' ')
    const freq = Number.parseInt(line.slice(blank + 1), 10)
    if (!(freq > 0)) continue
    total += freq
    const word = line.slice(0, blank)
    if (frequencies.has(word)) frequencies.set(word, freq)
  }
  return split.map(({ word, tag, parts }) => {
    const chance = parts.reduce((product, part) => product * (frequencies.get(part)! / total), 1)
    return { word, tag, freq: Math.floor(chance * total) + 1 }
  })
}

/** Words as the engines read them from a file. */
export const dictionaryLines = (words: readonly DictionaryWord[]): string =>
  words.map(({ word, freq, tag }) => `${word} ${freq} ${tag}\n`).join('')
