/** Words with what is known of each, found at a place in a text by the longest match. */
export interface WordTable<T> {
  /** For each UTF-16 unit: 0 begins no word, 1 begins one, 2 is one. The cheap first test. */
  readonly begins: Uint8Array
  /** The longest word that stands at `at` and ends by `end`. */
  at(text: string, at: number, end: number): { readonly word: string; readonly value: T } | undefined
}

export function wordTable<T>(entries: Iterable<readonly [string, T]>): WordTable<T> {
  const begins = new Uint8Array(65536)
  const pairs = new Uint8Array(PAIRS)
  const byFirst = new Map<number, { word: string; value: T }[]>()
  for (const [word, value] of entries) {
    const first = word.charCodeAt(0)
    begins[first] = Math.max(begins[first], word.length === 1 ? 2 : 1)
    if (word.length > 1) pairs[pairPlace(first, word.charCodeAt(1))] = 1
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
      if (begins[unit] === 1 && pairs[pairPlace(unit, text.charCodeAt(at + 1))] === 0) return undefined
      for (const entry of byFirst.get(unit)!)
        if (at + entry.word.length <= end && text.startsWith(entry.word, at)) return entry
      return undefined
    },
  }
}

/** The first two units of each word, hashed: most places fall through here. */
const PAIRS = 1 << 14
const pairPlace = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3b) + Math.imul(second, 0x2f0b)) & (PAIRS - 1)
