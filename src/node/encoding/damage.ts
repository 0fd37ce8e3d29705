import type { Encoding } from './detect'

export interface Damage {
  byte: number
  length: number
  /** Where the character stands that replaces them. */
  at: number
}

/** A stretch is decoded in steps of this many bytes, so that damage is found without decoding everything twice. */
const STEP = 256

/**
 * Decodes bytes some of which no text of the encoding can hold: each run of them becomes one U+FFFD, and is told.
 *
 *     你好 ff fe 再见  →  你好�再见
 */
export function decodeDamaged(bytes: Uint8Array, encoding: Encoding): { text: string; damages: Damage[] } {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  const chunks: string[] = []
  const damages: Damage[] = []
  let length = 0
  const put = (text: string) => {
    chunks.push(text)
    length += text.length
  }
  const spoil = (byte: number, count: number) => {
    const last = damages.at(-1)
    if (last && last.byte + last.length === byte) last.length += count
    else {
      damages.push({ byte, length: count, at: length })
      put('\ufffd')
    }
  }
  /** Whole characters by their shape, some of which may still mean nothing. */
  const read = (start: number, end: number) => {
    if (start === end) return
    try {
      put(decoder.decode(bytes.subarray(start, end)))
    } catch {
      for (let i = start; i < end; ) {
        const size = Math.max(1, sizeAt(bytes, i, encoding))
        try {
          put(decoder.decode(bytes.subarray(i, i + size)))
        } catch {
          spoil(i, size)
        }
        i += size
      }
    }
  }
  let start = 0
  for (let i = 0; i < bytes.length; ) {
    const size = sizeAt(bytes, i, encoding)
    if (size > 0 && i - start < STEP) {
      i += size
      continue
    }
    read(start, i)
    if (size === 0) spoil(i++, 1)
    start = i
  }
  read(start, bytes.length)
  return { text: chunks.join(''), damages }
}

/** How many bytes the character at `i` takes by the shape of its bytes; 0 where none can begin. */
function sizeAt(bytes: Uint8Array, i: number, encoding: Encoding): number {
  const first = bytes[i]
  if (encoding.startsWith('utf-16')) return sizeWide(bytes, i, encoding === 'utf-16le' ? 1 : 0)
  if (first < 0x80) return 1
  if (encoding === 'utf-8') return sizeUtf8(bytes, i)
  if (first === 0x80 || first === 0xff) return 0
  const second = bytes[i + 1] ?? 0
  if (encoding === 'gb18030' && second >= 0x30 && second <= 0x39)
    return between(bytes[i + 2], 0x81, 0xfe) && between(bytes[i + 3], 0x30, 0x39) ? 4 : 0
  const trail = between(second, 0x40, 0x7e) || between(second, encoding === 'big5' ? 0xa1 : 0x80, 0xfe)
  return trail ? 2 : 0
}

const between = (byte: number | undefined, low: number, high: number) =>
  byte !== undefined && byte >= low && byte <= high

function sizeUtf8(bytes: Uint8Array, i: number): number {
  const first = bytes[i]
  const size = between(first, 0xc2, 0xdf) ? 2 : between(first, 0xe0, 0xef) ? 3 : between(first, 0xf0, 0xf4) ? 4 : 0
  for (let k = 1; k < size; k++) if (!between(bytes[i + k], 0x80, 0xbf)) return 0
  return size
}

/** `high` is the place of the high byte in a unit: a surrogate counts only with its partner. */
function sizeWide(bytes: Uint8Array, i: number, high: 0 | 1): number {
  if (i + 1 >= bytes.length) return 0
  const unit = bytes[i + high]
  if (between(unit, 0xdc, 0xdf)) return 0
  if (!between(unit, 0xd8, 0xdb)) return 2
  return between(bytes[i + 2 + high], 0xdc, 0xdf) ? 4 : 0
}
