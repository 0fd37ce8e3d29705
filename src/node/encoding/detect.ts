import { isUtf8 } from 'node:buffer'
import { commonCharacters } from '../../lexicon/common-characters'
import { toHans } from '../../normalise'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

/** Long enough to be sure, short enough to cost nothing. */
const SAMPLE = 16_384

/** Fewer characters than this may be sound UTF-8 by chance. */
const SURE = 24

/** Any bytes are UTF-16 of some kind: it must read better than chance. */
const WIDE = 0.3

/** Tells the encoding of a text from its bytes: its mark, else what decodes at all, else what reads like Chinese. */
export function detectEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  // most texts are: they are told without weighing a single character
  if (isUtf8(bytes) && isSurelyUtf8(bytes)) return 'utf-8'
  const sample = sampleOf(bytes)
  if (sample.length === 0) return 'utf-8'
  const zeros = sample.includes(0)
  const utf8 = !zeros && decodes(sample, 'utf-8')
  if (utf8 && [...decode(sample, 'utf-8')].filter((c) => c > '\x7f').length >= SURE) return 'utf-8'
  const wide: Encoding[] = bytes.length % 2 === 0 || zeros ? ['utf-16le', 'utf-16be'] : []
  const narrow: Encoding[] = zeros ? [] : ['utf-8', 'gb18030', 'big5']
  // the first of equals wins
  const best = [...narrow, ...wide]
    .map((encoding) => ({ encoding, score: score(sampleFor(encoding, bytes, sample), encoding) }))
    .filter(({ encoding, score }) => narrow.includes(encoding) || score > WIDE || isHalfZeros(bytes, encoding))
    .reduce((best, next) => (next.score > best.score ? next : best), { encoding: 'utf-8' as Encoding, score: -2 })
  if (utf8 && best.encoding !== 'utf-8' && best.score < 0.5) return 'utf-8'
  return best.encoding
}

/** Sound UTF-8 that cannot be so by chance. */
function isSurelyUtf8(bytes: Uint8Array): boolean {
  let count = 0
  for (let i = 0; i < bytes.length && count < SURE; i++) if (bytes[i] >= 0xc0) count++
  return count === SURE && !bytes.includes(0)
}

/** The bytes from the line that holds the first byte that is not ASCII (or is NUL); none where all are. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  let first = 0
  while (first < bytes.length && bytes[first] < 0x80 && bytes[first] !== 0) first++
  if (first === bytes.length) return bytes.subarray(0, 0)
  const start = Math.max(bytes.lastIndexOf(0x0a, first) + 1, first - SAMPLE)
  return wholeLines(bytes, start)
}

/** Up to SAMPLE bytes, cut behind a line end where there is one: no line end is part of a character. */
function wholeLines(bytes: Uint8Array, start: number): Uint8Array {
  const end = start + SAMPLE
  if (end >= bytes.length) return bytes.subarray(start)
  const lineEnd = bytes.lastIndexOf(0x0a, end)
  return bytes.subarray(start, lineEnd > start + SAMPLE / 2 ? lineEnd + 1 : end)
}

/** Text in ASCII letters, two bytes each. */
function isHalfZeros(bytes: Uint8Array, encoding: Encoding): boolean {
  const high = encoding === 'utf-16le' ? 1 : 0
  let zeros = 0
  const end = Math.min(bytes.length, SAMPLE)
  for (let i = high; i < end; i += 2) if (bytes[i] === 0) zeros++
  return zeros * 5 > end * 2
}

const sampleFor = (encoding: Encoding, bytes: Uint8Array, sample: Uint8Array) =>
  encoding.startsWith('utf-16') ? bytes.subarray(0, SAMPLE) : sample

const decode = (bytes: Uint8Array, encoding: Encoding) => new TextDecoder(encoding).decode(bytes, { stream: true })

/** Sound from end to end; a character cut off by the end of the sample is no error. */
function decodes(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** How much a text reads like Chinese: 1 where every character beyond ASCII is a common one. */
function score(bytes: Uint8Array, encoding: Encoding): number {
  let sum = 0
  let count = 0
  for (const character of toHans(decode(bytes, encoding))) {
    const code = character.codePointAt(0)!
    if (code < 0x20 && !/\s/.test(character)) {
      sum -= 2
      count++
    } else if (code > 0x7f) {
      sum += weight(character, code)
      count++
    } else if (encoding.startsWith('utf-16')) count += 0.25
  }
  return count === 0 ? 0 : sum / count
}

function weight(character: string, code: number): number {
  if (commonCharacters.has(character)) return 1
  if (code === 0xfffd || code < 0xa0 || (code >= 0xe000 && code <= 0xf8ff)) return -1.5
  if (/[\p{P}\u3000\u2460-\u249b]/u.test(character)) return 0.5
  if (code >= 0x4e00 && code <= 0x9fff) return 0
  return -1
}
