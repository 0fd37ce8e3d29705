import { transcode } from 'node:buffer'
import { version } from '../../../package.json'
import type { Speech } from '../../model'
import { parseSpeech } from '../../parse'
import { everyDocument } from '../../render/facts'
import { ReadError, type ReadErrorCode } from '../read-error'
import { fingerprint, loadBytes, type ReadOptions, readBytes } from '../read-file'
import type { Dropped, FileFormat, FileMetadata, PlacedSpan, ReadWarning } from '../reading'

export interface LineOptions extends ReadOptions {
  /** Put the text that spans count in, and the way back from it, beside the result. */
  withText?: boolean
  /** One list in place of the speech. */
  only?: 'statistics' | 'directives' | 'slogans'
}

/** How the file was read; what there is nothing to say about is left out. */
export interface ReadingReport {
  format: FileFormat
  encoding?: string
  metadata?: FileMetadata
  dropped?: Dropped[]
  warnings?: ReadWarning[]
}

/** What became of one file: a line of `--format jsonl`. */
export type FileResult =
  | {
      path: string
      sha256: string
      version: string
      ok: true
      reading: ReadingReport
      text?: string
      places?: PlacedSpan[]
      speech: Speech
    }
  | {
      path: string
      sha256?: string
      version: string
      ok: false
      error: { code: ReadErrorCode; message: string }
    }

/** The fingerprint was known: an earlier line is as good as a new one. */
export const UNCHANGED = Symbol('unchanged')

/** Reads and parses one file; whatever goes wrong with it is in the result. `known` is the fingerprint of an earlier line. */
export async function resultFor(
  path: string,
  options: LineOptions,
  known?: string,
): Promise<Record<string, unknown> | typeof UNCHANGED> {
  let sha256: string | undefined
  try {
    const bytes = await loadBytes(path, options.maxBytes)
    sha256 = fingerprint(bytes)
    if (sha256 === known) return UNCHANGED
    const { text, places, ...reading } = await readBytes(bytes, path === '-' ? '' : path, options)
    const speech = parseSpeech(text)
    const { only, withText } = options
    return {
      path,
      sha256,
      ...signature(options),
      ok: true,
      reading: report(reading),
      ...(withText && { text, places }),
      ...(only
        ? { [only]: [...everyDocument(speech)].flatMap(({ document }): unknown[] => document[only]) }
        : { speech }),
    }
  } catch (error) {
    const { code, message } = error instanceof ReadError ? error : new ReadError('crashed', String(error))
    return failure(path, code, message, sha256)
  }
}

export const failure = (path: string, code: ReadErrorCode, message: string, sha256?: string) => ({
  path,
  ...(sha256 && { sha256 }),
  version,
  ok: false,
  error: { code, message },
})

/** Lines of up to so many characters use one buffer again and again. */
const COMMON = 1 << 20
const common = Buffer.allocUnsafeSlow(2 * COMMON + 2)

/** A result as JSON in UTF-8, with its line end. The way over UTF-16 takes a quarter of a TextEncoder's time. */
export function encodeLine(result: object): Uint8Array {
  const json = JSON.stringify(result)
  const units = json.length <= COMMON ? common : Buffer.allocUnsafeSlow(2 * json.length + 2)
  const end = units.write(json, 'utf16le')
  units.writeUInt16LE(10, end)
  return transcode(units.subarray(0, end + 2), 'utf16le', 'utf8')
}

/** What besides the bytes decides how a line looks: lines of another signature are made anew. */
export function signature({ encoding, withText, only }: LineOptions): Record<string, unknown> {
  const options = { ...(encoding && { encoding }), ...(withText && { withText }), ...(only && { only }) }
  return { version, ...(Object.keys(options).length > 0 && { options }) }
}

function report({
  format,
  encoding,
  metadata,
  dropped,
  warnings,
}: Omit<import('../reading').Reading, 'text' | 'places'>) {
  return {
    format,
    ...(encoding && { encoding }),
    ...(Object.keys(metadata).length > 0 && { metadata }),
    ...(dropped.length > 0 && { dropped }),
    ...(warnings.length > 0 && { warnings }),
  }
}
