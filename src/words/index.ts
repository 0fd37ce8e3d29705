export { loadSegmenter, type Segmenter, segment } from './segmenter'
export type { Engine, EngineName, LoadOptions, Provenance, SegmentOptions, UserWord, Word, Words } from './types'
