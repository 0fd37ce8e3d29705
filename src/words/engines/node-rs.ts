import type { Engine } from '../types'
import { dictionaryLines, type Lexicon, suggested } from '../user-words'

interface Jieba {
  loadDict(dictionary: Uint8Array): void
  cut(text: string, hmm: boolean): string[]
  tag(text: string, hmm: boolean): { word: string; tag: string }[]
}

/** jieba-rs, prebuilt for each platform: needs no compiler. */
export function nodeRs(require: (id: string) => unknown, { known, open }: Lexicon): Engine {
  const { Jieba } = require('@node-rs/jieba') as { Jieba: { withDict(dictionary: Uint8Array): Jieba } }
  const { dict } = require('@node-rs/jieba/dict') as { dict: Uint8Array }
  const jieba = Jieba.withDict(dict)
  const cut = (text: string) => jieba.cut(text, false)
  const add = (lines: string) => lines !== '' && jieba.loadDict(new TextEncoder().encode(lines))
  add(dictionaryLines(known))
  add(dictionaryLines(suggested(open, cut, () => new TextDecoder().decode(dict))))
  return {
    name: 'node-rs',
    version: (require('@node-rs/jieba/package.json') as { version: string }).version,
    cut,
    tag: (word) => jieba.tag(word, false)[0]?.tag,
  }
}
