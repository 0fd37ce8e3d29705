import type { BlockKind, Genre, Metadata } from '../model'

/** A block of a document; offsets into the draft. */
export interface DraftBlock {
  kind: BlockKind
  start: number
  end: number
}

/** A document of the file; offsets, also those of the metadata, into the draft. */
export interface DraftDocument {
  start: number
  end: number
  genre: Genre
  metadata: Metadata
  blocks: DraftBlock[]
  /** A compilation's members; its own blocks are then the headings before the first of them. */
  members: DraftDocument[]
}
