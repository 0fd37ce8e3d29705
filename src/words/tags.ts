import { wordTags } from '../lexicon/words'
import type { Engine } from './types'

/** jieba's tags that People's Daily has in a coarser form. */
const coarser: Record<string, string> = {
  eng: 'nx',
  nrt: 'nr',
  nrfg: 'nr',
  ug: 'u',
  uj: 'u',
  ul: 'u',
  uv: 'u',
  uz: 'u',
  ud: 'u',
}

const MOST = 200_000

/** The engine's part of speech of one word, asked once. */
export function tagger(engine: Engine): (word: string) => string | undefined {
  const known = new Map<string, string | undefined>()
  return (word) => {
    let tag = known.get(word)
    if (tag !== undefined || known.has(word)) return tag
    const found = wordTags.get(word) ?? engine.tag?.(word)
    tag = found === undefined ? undefined : (coarser[found] ?? found)
    if (known.size >= MOST) known.clear()
    known.set(word, tag)
    return tag
  }
}
