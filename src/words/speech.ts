import type { Speech } from '../model'
import type { Engine, Word } from './types'
export interface SpeechReading { engine: Engine; tag: (word: string) => string | undefined; split: boolean; keep: boolean; pos: boolean }
export function wordsOfSpeech(_speech: Speech, _source: string, _reading: SpeechReading): Word[] { return [] }
