import { once } from 'node:events'
import { createWriteStream, existsSync, renameSync, statSync, type WriteStream } from 'node:fs'
import { UsageError } from './usage'

/** What there is cannot be written down: the disk is full, or gone. */
export class OutputError extends Error {
  constructor({ message }: Error) {
    super(`the output cannot be written: ${message}`)
  }
}

/** Where results go: standard output, or a file. */
export interface Output {
  write(text: string | Uint8Array): Promise<void>
  close(): Promise<void>
}

export async function openOutput(path?: string): Promise<Output> {
  // whoever reads the file finds it whole, or the one before; devices, pipes and folders cannot be replaced
  const replaced = path !== undefined && (!existsSync(path) || statSync(path).isFile())
  if (path === undefined) {
    return {
      async write(text) {
        if (!process.stdout.write(text)) await once(process.stdout, 'drain')
      },
      async close() {},
    }
  }
  const stream = await openFile(replaced ? `${path}.partial` : path)
  let broken: OutputError | undefined
  stream.on('error', (error) => {
    broken = new OutputError(error)
  })
  const check = () => {
    if (broken) throw broken
  }
  return {
    async write(text) {
      check()
      if (!stream.write(text)) await once(stream, 'drain').catch(() => {})
      check()
    },
    async close() {
      check()
      stream.end()
      if (!stream.closed) await once(stream, 'close').catch(() => {})
      check()
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
