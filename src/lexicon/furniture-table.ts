/** Words with what is known of each, found at a place in a text by the longest match. */
export interface WordTable<T> {
  /** 1 for each UTF-16 unit that begins a word: the cheap first test. */
  readonly begins: Uint8Array
  /** The longest word that stands at `at` and ends by `end`. */
  at(text: string, at: number, end: number): { readonly word: string; readonly value: T } | undefined
}

export function wordTable<T>(entries: Iterable<readonly [string, T]>): WordTable<T> {
  const begins = new Uint8Array(65536)
  const byFirst = new Map<number, { word: string; value: T }[]>()
  for (const [word, value] of entries) {
    const first = word.charCodeAt(0)
    begins[first] = 1
    const same = byFirst.get(first)
    if (same) same.push({ word, value })
    else byFirst.set(first, [{ word, value }])
  }
  for (const same of byFirst.values()) same.sort((a, b) => b.word.length - a.word.length)
  return {
    begins,
    at(text, at, end) {
      const unit = text.charCodeAt(at)
      if (begins[unit] === 0) return undefined
      for (const entry of byFirst.get(unit)!)
        if (at + entry.word.length <= end && text.startsWith(entry.word, at)) return entry
      return undefined
    },
  }
}
