/** A word list that is asked "which of you stands here?": longest word first, found by its first or its last character. */
export interface Phrases<T> {
  /** The longest word that begins at `at`. */
  at(text: string, at: number): Phrase<T> | undefined
  /** The longest word that ends at `end`. */
  before(text: string, end: number): Phrase<T> | undefined
  /** A word begins with this character code. */
  begins(code: number): boolean
}
export interface Phrase<T> {
  word: string
  value: T
}

export function phrases<T>(entries: Iterable<readonly [string, T]>): Phrases<T> {
  const byFirst = new Map<number, Phrase<T>[]>()
  const byLast = new Map<number, Phrase<T>[]>()
  const known = new Set<string>()
  for (const [word, value] of entries) {
    if (word === '' || known.has(word)) continue
    known.add(word)
    push(byFirst, word.charCodeAt(0), { word, value })
    push(byLast, word.charCodeAt(word.length - 1), { word, value })
  }
  for (const index of [byFirst, byLast])
    for (const list of index.values()) list.sort((a, b) => b.word.length - a.word.length)
  return {
    at: (text, at) => byFirst.get(text.charCodeAt(at))?.find(({ word }) => text.startsWith(word, at)),
    before: (text, end) =>
      end > 0
        ? byLast.get(text.charCodeAt(end - 1))?.find(({ word }) => text.startsWith(word, end - word.length))
        : undefined,
    begins: (code) => byFirst.has(code),
  }
}

function push<T>(index: Map<number, T[]>, code: number, item: T) {
  const list = index.get(code)
  if (list) list.push(item)
  else index.set(code, [item])
}
