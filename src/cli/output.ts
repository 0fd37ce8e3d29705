import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { UsageError } from './usage'

/** Where results go: standard output, or a file. */
export interface Output {
  write(text: string | Uint8Array): Promise<void>
  close(): Promise<void>
}

export async function openOutput(path?: string): Promise<Output> {
  const stream = path === undefined ? process.stdout : await openFile(path)
  return {
    async write(text) {
      if (!stream.write(text)) await once(stream, 'drain')
    },
    async close() {
      if (stream === process.stdout) return
      stream.end()
      await once(stream, 'close')
    },
  }
}

async function openFile(path: string): Promise<WriteStream> {
  const stream = createWriteStream(path)
  try {
    await once(stream, 'open')
  } catch (error) {
    throw new UsageError(`--out ${path}: ${(error as Error).message}`)
  }
  return stream
}
