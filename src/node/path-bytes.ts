import { isUtf8 } from 'node:buffer'
import { decodeDamaged } from './encoding/damage'

/**
 * A file's name as text. Old archives hold names in GBK, which are no UTF-8: each byte of them that is none becomes a lone
 * surrogate, as Python does it (surrogateescape), so that every name is another text and leads back to its file.
 *
 *     C3 FB .txt  →  '\udcc3\udcfb.txt'
 */
export function nameOf(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString()
  const { text, damages } = decodeDamaged(bytes, 'utf-8')
  let name = ''
  let here = 0
  for (const { byte, length, at } of damages) {
    name += text.slice(here, at)
    for (const code of bytes.subarray(byte, byte + length)) name += String.fromCharCode(0xdc00 + code)
    here = at + 1
  }
  return name + text.slice(here)
}

const ESCAPED = /(?<![\ud800-\udbff])[\udc80-\udcff]/

/** What the file system knows a path by. */
export function pathOnDisk(path: string): string | Buffer {
  if (!ESCAPED.test(path)) return path
  const pieces = path
    .split(/((?<![\ud800-\udbff])[\udc80-\udcff])/)
    .map((piece) => (ESCAPED.test(piece) ? Buffer.of(piece.charCodeAt(0) - 0xdc00) : Buffer.from(piece)))
  return Buffer.concat(pieces)
}
