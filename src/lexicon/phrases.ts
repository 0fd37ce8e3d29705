/** A word list that is asked "which of you stands here?": longest word first, found by its first or its last character. */
export interface Phrases<T> {
  /** The longest word that begins at `at`. */
  at(text: string, at: number): Phrase<T> | undefined
  /** The longest word that ends at `end`. */
  before(text: string, end: number): Phrase<T> | undefined
  /** By character code: 1 where a word begins with it … */
  readonly begins: Readonly<Uint8Array>
  /** … or ends with it. */
  readonly ends: Readonly<Uint8Array>
}
export interface Phrase<T> {
  word: string
  value: T
}

export function phrases<T>(entries: Iterable<readonly [string, T]>): Phrases<T> {
  const byFirst = new Map<number, Phrase<T>[]>()
  const byLast = new Map<number, Phrase<T>[]>()
  const begins = new Uint8Array(65536)
  const ends = new Uint8Array(65536)
  const known = new Set<string>()
  for (const [word, value] of entries) {
    if (word === '' || known.has(word)) continue
    known.add(word)
    push(byFirst, word.charCodeAt(0), { word, value })
    push(byLast, word.charCodeAt(word.length - 1), { word, value })
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.word.length - a.word.length)
  for (const list of byLast.values()) list.sort((a, b) => b.word.length - a.word.length)
  for (const code of byFirst.keys()) begins[code] = 1
  for (const code of byLast.keys()) ends[code] = 1
  return {
    begins,
    ends,
    at(text, at) {
      // the table answers almost every question
      const code = text.charCodeAt(at)
      if (begins[code] !== 1) return undefined
      for (const entry of byFirst.get(code)!) if (text.startsWith(entry.word, at)) return entry
      return undefined
    },
    before(text, end) {
      const code = text.charCodeAt(end - 1)
      if (ends[code] !== 1) return undefined
      for (const entry of byLast.get(code)!) {
        const start = end - entry.word.length
        if (start >= 0 && text.startsWith(entry.word, start)) return entry
      }
      return undefined
    },
  }
}

function push<T>(index: Map<number, T[]>, code: number, item: T) {
  const list = index.get(code)
  if (list) list.push(item)
  else index.set(code, [item])
}
