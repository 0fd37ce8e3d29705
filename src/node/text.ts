import { decodeText } from './encoding'
import type { Reading } from './reading'

/** Plain text as it stands; its places are its lines. */
export function readText(bytes: Uint8Array, encoding?: string): Reading {
  return { format: 'text', ...decodeText(bytes, encoding), places: [], metadata: {}, dropped: [] }
}
