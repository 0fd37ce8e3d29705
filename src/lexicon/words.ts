import stopWordList from '../../dict/stop-words.txt'
import surnameList from '../../dict/surnames.txt'
import dividedList from '../../dict/words/divided.txt'
import foreignNameList from '../../dict/words/foreign-names.txt'
import givenNameList from '../../dict/words/given-names.txt'
import looseList from '../../dict/words/loose.txt'
import measureList from '../../dict/words/measures.txt'
import noNameList from '../../dict/words/no-names.txt'
import numeralWordList from '../../dict/words/numeral-words.txt'
import personList from '../../dict/words/persons.txt'
import policyWordList from '../../dict/words/policy-words.txt'
import tagList from '../../dict/words/tags.txt'
import { rows, words } from './list'

export const measures: ReadonlySet<string> = new Set(words(measureList))

/** Words that begin with a numeral and count nothing: 一些, 万物. */
export const numeralWords: ReadonlySet<string> = new Set(words(numeralWordList))

const dividedRows = words(dividedList)

/** Words of the engines' dictionary that are more than one word, and where they part: 改革|开放 → [2]; whole ones → []. */
export function dividedWords(): Map<string, readonly number[]> {
  const all = new Map<string, readonly number[]>()
  for (const [word, places] of looseWords()) all.set(word, places)
  for (const [word, places] of listedWords()) all.set(word, places)
  return all
}

function* listedWords(): Iterable<[string, readonly number[]]> {
  for (const entry of dividedRows) {
    if (entry.includes('+')) continue
    const parts = entry.split('|')
    let at = 0
    yield [parts.join(''), parts.slice(0, -1).map((part) => (at += part.length))]
  }
}

function* looseWords(): Iterable<[string, readonly number[]]> {
  const places = [[], [1], [2]]
  for (const [first, seconds] of rows(looseList)) {
    for (const second of seconds.split(' ')) yield [first + second, places[first.length]]
  }
}

/** Before these a longer word parts: 沿海|地区. */
export const dividingEndings: ReadonlySet<string> = new Set(
  dividedRows.filter((entry) => entry.startsWith('+')).map((entry) => entry.slice(1)),
)
/** Behind these a word of three characters parts: 该|游戏. */
export const dividingBeginnings: ReadonlySet<string> = new Set(
  dividedRows.filter((entry) => entry.endsWith('+')).map((entry) => entry.slice(0, -1)),
)

/** Characters of a list that runs them together. */
const characters = (list: string): ReadonlySet<string> => new Set(words(list).join(''))

export const surnameCharacters: ReadonlySet<string> = new Set(
  words(surnameList)
    .filter((s) => s.length !== 2)
    .join(''),
)
export const doubleSurnames: ReadonlySet<string> = new Set(words(surnameList).filter((s) => s.length === 2))
export const givenNameCharacters = characters(givenNameList)
export const foreignNameCharacters = characters(foreignNameList)

const noNameRows = words(noNameList)
const run = (mark: string) =>
  new Set(noNameRows.filter((row) => row.startsWith(mark)).flatMap((row) => [...row.slice(1)]))

/** What the engines' dictionary calls a person and is none: 石家庄. */
export const noPersons: ReadonlySet<string> = new Set(noNameRows)
/** No person's name ends so: 黄鹤楼. */
export const noPersonEndings: ReadonlySet<string> = run('+')
/** Persons of two characters: 李鹏. */
export const shortPersons: ReadonlySet<string> = new Set(words(personList))
/** Surnames that are hardly anything else. */
export const firmSurnames: ReadonlySet<string> = run('=')

/** The policy lexicon: words that the engines' dictionary lacks, with a frequency that holds them together. */
export const policyWords: readonly { word: string; freq: number; tag: string }[] = rows(policyWordList).map(
  ([word, freq, tag]) => ({ word, freq: Number(freq), tag }),
)

/** Parts of speech that the engines' dictionary has wrong. */
export const wordTags: ReadonlyMap<string, string> = new Map(rows(tagList).map(([word, tag]) => [word, tag]))

/** Words that say nothing of what a text is about. */
export const stopWords: ReadonlySet<string> = new Set(words(stopWordList))
