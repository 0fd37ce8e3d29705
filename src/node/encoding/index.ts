import { isAscii, isUtf8, transcode } from 'node:buffer'
import { ReadError } from '../read-error'
import type { ReadWarning } from '../reading'
import { decodeDamaged } from './damage'
import { detectEncoding, type Encoding } from './detect'

/** More places than these are counted, not listed. */
const LISTED = 20

export interface Decoded {
  text: string
  encoding: string
  warnings: ReadWarning[]
}

/**
 * Bytes to text. `asked` overrules what the bytes tell; `declared` (by an HTML page) is believed where it decodes.
 * A byte order mark stays in the text.
 *
 * @throws {ReadError} `not-text` for bytes that are no text in any of the encodings.
 */
export function decodeText(bytes: Uint8Array, asked?: string, declared?: string): Decoded {
  if (asked !== undefined) return decodeAs(bytes, encodingNamed(asked))
  const named = declared !== undefined && isEncoding(declared) ? encodingNamed(declared) : undefined
  if (named) {
    const text = soundText(bytes, named)
    if (text !== undefined) return { text, encoding: named, warnings: [] }
  }
  const encoding = detectEncoding(bytes)
  if (!encoding.startsWith('utf-16') && isBinary(bytes))
    throw new ReadError('not-text', 'is no text: it holds NUL bytes')
  const decoded = decodeAs(bytes, encoding)
  if (named && named !== encoding)
    decoded.warnings.unshift({ code: 'encoding-differs', message: `says it is ${declared}, read as ${encoding}` })
  return decoded
}

/** Whether `--encoding NAME` can be obeyed. */
export function isEncoding(name: string): boolean {
  try {
    new TextDecoder(name)
    return true
  } catch {
    return false
  }
}

/** The name the standard gives it; gbk and gb2312 are read as gb18030, which holds them. */
function encodingNamed(name: string): Encoding {
  const { encoding } = new TextDecoder(name)
  return (encoding === 'gbk' ? 'gb18030' : encoding) as Encoding
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded {
  const sound = soundText(bytes, encoding)
  if (sound !== undefined) return { text: sound, encoding, warnings: [] }
  const { text, damages } = decodeDamaged(bytes, encoding)
  const spoilt = damages.reduce((sum, { length }) => sum + length, 0)
  if (spoilt * 10 > bytes.length && spoilt > 64)
    throw new ReadError('not-text', `is no text: ${spoilt} of ${bytes.length} bytes are none in ${encoding}`)
  const warnings: ReadWarning[] = damages.slice(0, LISTED).map(({ byte, length, at }) => ({
    code: 'damaged-bytes',
    message: `${length === 1 ? 'a byte' : `${length} bytes`} at ${byte} cannot be read as ${encoding}`,
    byte,
    span: [at, at + 1],
  }))
  if (damages.length > LISTED)
    warnings.push({ code: 'damaged-bytes', message: `and at ${damages.length - LISTED} more places` })
  return { text, encoding, warnings }
}

function soundText(bytes: Uint8Array, encoding: Encoding): string | undefined {
  if (encoding === 'utf-8') return isUtf8(bytes) ? utf8Text(bytes) : undefined
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
    // Big5 has nothing there; the decoder lets it pass
    return encoding === 'big5' && /[\x80\uf8f8]/.test(text) ? undefined : text
  } catch {
    return undefined
  }
}

/** By way of UTF-16: in a tenth of a TextDecoder's time. */
const utf8Text = (bytes: Uint8Array): string =>
  isAscii(bytes)
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
    : transcode(bytes, 'utf8', 'utf16le').toString('utf16le')

/** A stray NUL is damage; many are a program or a picture. */
function isBinary(bytes: Uint8Array): boolean {
  let zeros = 0
  for (let i = bytes.indexOf(0); i >= 0 && i < 65_536; i = bytes.indexOf(0, i + 1)) zeros++
  return zeros > 3 && zeros * 200 > Math.min(bytes.length, 65_536)
}
