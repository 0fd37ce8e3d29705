import type { Speech } from '../model'
import { normalise } from '../normalise'
import { align } from './align'
import { knowledgeOf, knownIn } from './known'
import { layOut } from './lay-out'
import { readWords } from './read-words'
import type { Engine, Word } from './types'

export interface SpeechReading {
  engine: Engine
  tag: (word: string) => string | undefined
  split: boolean
  /** Whether what the parse knows stays whole. */
  keep: boolean
  pos: boolean
}

/** The words of a document's blocks, and of its parts, in reading order: noise left out, broken lines read through. */
export function wordsOfSpeech(speech: Speech, source: string, reading: SpeechReading, words: Word[] = []): Word[] {
  const { engine, tag, split, keep, pos } = reading
  const knowledge = keep ? knowledgeOf(speech) : undefined
  const hant = speech.script === 'hant' || speech.script === 'mixed'
  for (const block of speech.blocks) {
    const { text } = block
    const { norm } = normalise(text)
    const at = align(block, source)
    const wholes = knowledge ? knownIn(block, norm, at, knowledge) : []
    const tags = new Map(wholes.map((whole) => [whole.start, whole.pos]))
    readWords(layOut(norm, engine, wholes), { text, norm, at, hant, split, pos, tag, tags }, words)
  }
  for (const part of speech.parts) wordsOfSpeech(part, source, reading, words)
  return words
}
