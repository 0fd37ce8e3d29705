import type { Engine } from '../types'

/** The segmenter of the JavaScript engine: no dictionary to load, no parts of speech, no words of one's own. Only when asked for. */
export function intl(): Engine {
  const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' })
  return {
    name: 'intl',
    cut(text) {
      const words: string[] = []
      // three times faster on a clause a call
      for (const clause of text.split(/(\n)/)) {
        if (clause === '\n') words.push(clause)
        else for (const { segment } of segmenter.segment(clause)) words.push(segment)
      }
      return words
    },
  }
}
