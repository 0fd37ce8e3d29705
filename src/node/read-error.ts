/** Why a file could not be read. */
export type ReadErrorCode =
  | 'not-found'
  | 'is-folder'
  | 'unreadable'
  | 'empty' // no bytes, or nothing but blanks
  | 'too-large'
  | 'not-text'
  | 'unsupported-format' // a document, but of a kind that gangmu does not read: .doc, .wps, .ofd …
  | 'encrypted'
  | 'damaged' // of a kind that gangmu reads, but broken
  | 'zip-bomb' // unpacks to more than any real document holds
  | 'no-text' // pages without text: a scan
  | 'timeout'
  | 'out-of-memory'
  | 'crashed'

/** A file that could not be read; the message names neither the path nor the code. */
export class ReadError extends Error {
  override readonly name = 'ReadError'
  /** The fingerprint of the bytes, where they could be read at all. */
  sha256?: string

  constructor(
    readonly code: ReadErrorCode,
    message: string,
  ) {
    super(message)
  }
}
