import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'

export type InputErrorCode = 'not-found' | 'is-folder' | 'unreadable' | 'not-utf8'

/** Why an input could not be read; the message names neither the path nor the code. */
export class InputError extends Error {
  constructor(
    readonly code: InputErrorCode,
    message: string,
    readonly sha256?: string,
  ) {
    super(message)
  }
}

/** A text as it was found, and the fingerprint of its bytes. */
export interface Input {
  text: string
  sha256: string
}

/** Reads a UTF-8 file, or standard input for `-`. */
export async function readInput(path: string): Promise<Input> {
  const bytes = await readBytes(path)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), sha256 }
  } catch {
    throw new InputError('not-utf8', `not UTF-8 at byte ${firstBadByte(bytes)}`, sha256)
  }
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return path === '-' ? await buffer(process.stdin) : await readFile(path)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new InputError('not-found', 'no such file')
    if (code === 'EISDIR') throw new InputError('is-folder', 'is a folder')
    throw new InputError('unreadable', code === 'EACCES' ? 'may not be read' : message)
  }
}

/** The offset of the first byte that no UTF-8 text can have there, by bisection: what is decoded before it is sound. */
function firstBadByte(bytes: Buffer): number {
  let sound = 0
  let bad = bytes.length
  while (sound < bad) {
    const middle = (sound + bad + 1) >> 1
    try {
      // `stream`: a character cut off at the end is no error
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      sound = middle
    } catch {
      bad = middle - 1
    }
  }
  return sound
}
