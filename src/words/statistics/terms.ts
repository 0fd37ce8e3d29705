import { stopWords } from '../../lexicon/words'
import { every, HAN, kindOf, LETTER } from '../characters'
import type { Word } from '../types'

/** The form that words are counted under: simplified, Latin letters small. */
export const formOf = ({ text, hans = text }: Word): string => hans.toLowerCase()

/** Whether it is a word, not a mark or a number. */
export const isTerm = (form: string): boolean => every(form, HAN) || (kindOf(form.charCodeAt(0)) & LETTER) !== 0

/** Whether it says what a text is about. */
export const isContent = (form: string): boolean => isTerm(form) && form.length > 1 && !stopWords.has(form)

/** How often each form stands among `words`. */
export function count(words: readonly Word[], counts: (form: string) => boolean = isTerm): Map<string, number> {
  const table = new Map<string, number>()
  for (const word of words) {
    const form = formOf(word)
    if (counts(form)) table.set(form, (table.get(form) ?? 0) + 1)
  }
  return table
}

/** The runs of words that stand between marks: nothing is counted across a comma. */
export function runs(words: readonly Word[]): string[][] {
  const all: string[][] = []
  let run: string[] = []
  for (const word of words) {
    const form = formOf(word)
    if (isTerm(form)) run.push(form)
    else if (run.length > 0) {
      all.push(run)
      run = []
    }
  }
  if (run.length > 0) all.push(run)
  return all
}

/** The first `limit`, highest first; equals in the order of their characters, so that the order is always the same. */
export function top<T>(rows: T[], limit: number, score: (row: T) => number, name: (row: T) => string): T[] {
  const sorted = rows.sort((a, b) => score(b) - score(a) || (name(a) < name(b) ? -1 : 1))
  return sorted.slice(0, limit)
}
