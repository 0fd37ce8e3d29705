import type { Engine, LoadOptions } from '../types'
import type { Lexicon } from '../user-words'

interface JiebaWasm {
  cut(text: string, hmm: boolean): string[]
  tag(text: string, hmm: boolean): { word: string; tag: string }[]
  add_word(word: string, freq?: number, tag?: string): number
  /** In a browser the module has to be fetched first. */
  default?: unknown
}

/** The words already added: the module has one dictionary a thread, and they cannot be taken out again. */
const added = new Set<string>()

/** jieba-rs in WebAssembly: for a browser, Deno, and a Node where nothing native loads. */
export function wasm(jieba: JiebaWasm, { known, open }: Lexicon): Engine {
  const cut = (text: string) => jieba.cut(text, false)
  const add = (word: string, freq: number | undefined, tag: string) => {
    if (added.has(word)) return
    jieba.add_word(word, freq, tag)
    added.add(word)
  }
  for (const { word, freq, tag } of known) add(word, freq, tag)
  for (const { word, tag } of open) if (cut(word).length > 1) add(word, undefined, tag)
  return { name: 'wasm', cut, tag: (word) => jieba.tag(word, false)[0]?.tag }
}

/** Fetches the module from where it is, or, without `source`, from where a bundler has put it. */
export async function loadWasm(words: Lexicon, source?: LoadOptions['wasm']): Promise<Engine> {
  const module = (await import('jieba-wasm')) as unknown as JiebaWasm
  if (typeof module.default === 'function') await module.default(source && { module_or_path: source })
  const jieba = typeof module.cut === 'function' ? module : (module.default as JiebaWasm)
  return wasm(jieba, words)
}
