import furnitureList from '../../dict/furniture.txt'
import linkLists from '../../dict/link-lists.txt'
import type { NoiseKind } from '../model'
import { Affixes } from './affixes'
import { rows } from './list'

/** What a word of page furniture says of the line it stands in; see the head of `dict/furniture.txt`. */
export interface FurnitureWord {
  whole?: NoiseKind
  opens?: NoiseKind
  says?: NoiseKind
  marks?: NoiseKind
  item?: NoiseKind
  tail?: NoiseKind
  hint: number
}

const kinds: Record<string, NoiseKind> = {
  n: 'navigation',
  b: 'boilerplate',
  a: 'artifact',
}

const words = new Map<string, FurnitureWord>()
for (const [word, use, kind] of rows(furnitureList)) {
  const entry = words.get(word) ?? { hint: 0 }
  if (use === 'hint') entry.hint = Number(kind.slice(1))
  else entry[use as 'whole' | 'opens' | 'says' | 'marks' | 'item' | 'tail'] = kinds[kind]
  words.set(word, entry)
}

/** The words of `dict/furniture.txt`, to be found inside lines. */
export const furnitureWords = new Affixes('begin', words)

/** What is known of a whole line or menu item. */
export const furnitureWord = (line: string): FurnitureWord | undefined => words.get(line)

const listWords = (use: string) => rows(linkLists).flatMap(([word, its]) => (its === use ? [word] : []))
const fronts = new Set(listWords('front'))
const nouns = new Set(listWords('noun'))
const wholes = new Set(listWords('whole'))
const longest = 6
const longestPrefix = 8

const lastUnits = new Uint8Array(65536)
for (const word of [...nouns, ...wholes]) lastUnits[word.charCodeAt(word.length - 1)] = 1

/**
 * Whether the line `[start, end)` is the heading of a link list: 相关文章, 工作范文热门文章, 栏目推荐.
 */
export function headsLinkList(norm: string, start: number, end: number): boolean {
  if (end - start < 2 || end - start > 20 || lastUnits[norm.charCodeAt(end - 1)] === 0) return false
  const line = norm.slice(start, end)
  if (wholes.has(line)) return true
  for (let n = Math.min(longest, line.length - 2); n >= 1; n--) {
    if (!nouns.has(line.slice(-n))) continue
    const rest = line.slice(0, -n)
    for (let f = Math.min(longest + 2, rest.length); f >= 2; f--)
      if (fronts.has(rest.slice(-f)) && rest.length - f <= longestPrefix) return true
  }
  return false
}
