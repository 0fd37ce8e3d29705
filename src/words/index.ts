export { stopWords } from '../lexicon/words'
export { loadSegmenter, type Segmenter, segment } from './segmenter'
export * from './statistics'
export type { Engine, EngineName, LoadOptions, Provenance, SegmentOptions, UserWord, Word, Words } from './types'
