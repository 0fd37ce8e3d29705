import type { Speech } from '../model'
import { align } from './align'
import { knowledgeOf, knownIn } from './known'
import { readWords } from './read-words'
import { simplified } from './simplified'
import type { Reading } from './tape'
import type { Word } from './types'

export type SpeechReading = Pick<Reading, 'engine' | 'tag' | 'shape' | 'split' | 'pos'> & {
  /** Whether what the parse knows stays whole. */
  keep: boolean
}

/** The words of a document's blocks, and of its parts, in reading order: noise left out, broken lines read through. */
export function wordsOfSpeech(speech: Speech, source: string, reading: SpeechReading, words: Word[] = []): Word[] {
  const knowledge = reading.keep ? knowledgeOf(speech) : undefined
  for (const block of speech.blocks) {
    const { text } = block
    const { norm } = simplified(text)
    const at = align(block, source)
    readWords({ ...reading, text, norm, at, hant: norm !== text }, words, knowledge && knownIn(block, at, knowledge))
  }
  for (const part of speech.parts) wordsOfSpeech(part, source, reading, words)
  return words
}
