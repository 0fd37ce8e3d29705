import type { Speech } from '../model'
import { normalise } from '../normalise'
import { align } from './align'
import { knowledgeOf, knownIn } from './known'
import { type Reading, readWords } from './read-words'
import type { Word } from './types'

export type SpeechReading = Pick<Reading, 'engine' | 'tag' | 'split' | 'pos'> & {
  /** Whether what the parse knows stays whole. */
  keep: boolean
}

/** The words of a document's blocks, and of its parts, in reading order: noise left out, broken lines read through. */
export function wordsOfSpeech(speech: Speech, source: string, reading: SpeechReading, words: Word[] = []): Word[] {
  const knowledge = reading.keep ? knowledgeOf(speech) : undefined
  const hant = speech.script === 'hant' || speech.script === 'mixed'
  for (const block of speech.blocks) {
    const { text } = block
    const { norm } = normalise(text)
    const at = align(block, source)
    const known = knowledge && knownIn(block, norm, at, knowledge)
    readWords({ ...reading, text, norm, at, known, hant }, words)
  }
  for (const part of speech.parts) wordsOfSpeech(part, source, reading, words)
  return words
}
