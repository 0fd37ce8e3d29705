import { readFileSync } from 'node:fs'

/** The sentences of a word cutting gold, each as its words. */
export const goldSentences = (name: 'hans' | 'hant'): string[][] =>
  readFileSync(new URL(`../../corpus/words/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' '))

/** Word F1 as SIGHAN counts it: a word is right where both its ends are. */
export function wordF1(gold: readonly string[][], cut: (sentence: string) => readonly string[]): number {
  let [right, found, wanted] = [0, 0, 0]
  for (const words of gold) {
    const expected = new Set(places(words))
    const got = places(cut(words.join('')))
    right += got.filter((place) => expected.has(place)).length
    found += got.length
    wanted += expected.size
  }
  return (2 * right) / (found + wanted)
}

function places(words: readonly string[]): string[] {
  let at = 0
  return words.map((word) => `${at},${(at += word.length)}`)
}
