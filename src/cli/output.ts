import { once } from 'node:events'
import { createWriteStream, existsSync, renameSync, statSync, type WriteStream } from 'node:fs'
import { UsageError } from './usage'

/** Where results go: standard output, or a file. */
export interface Output {
  write(text: string | Uint8Array): Promise<void>
  close(): Promise<void>
}

export async function openOutput(path?: string): Promise<Output> {
  // whoever reads the file finds it whole, or the one before; devices, pipes and folders cannot be replaced
  const replaced = path !== undefined && (!existsSync(path) || statSync(path).isFile())
  const stream = path === undefined ? process.stdout : await openFile(replaced ? `${path}.partial` : path)
  return {
    async write(text) {
      if (!stream.write(text)) await once(stream, 'drain')
    },
    async close() {
      if (stream === process.stdout) return
      stream.end()
      await once(stream, 'close')
      if (replaced) renameSync(`${path}.partial`, path)
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
