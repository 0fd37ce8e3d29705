import { availableParallelism } from 'node:os'
import type { FoundFile } from './find-files'
import { encodeLine, failure, type LineOptions, resultFor } from './line'
import { Pool, type Reply } from './pool'

export interface BulkOptions extends LineOptions {
  /** Worker processes; as many as the machine has cores unless given. */
  jobs?: number
  /** Seconds that one file may take; 120 unless given. */
  timeout?: number
  /** Megabytes that one worker may take; a share of the machine's unless given. */
  memory?: number
  /** Ends the run: files under way are finished. */
  signal?: AbortSignal
  /** The fingerprint that an earlier line for the file tells. */
  known?(path: string): string | undefined
}

export interface FileLine {
  path: string
  /** JSON, UTF-8, with its line end; none where the earlier line holds. */
  line?: Uint8Array
  /** Why there is no result. */
  failed?: string
}

/** Finished lines wait for those before them up to this many a worker, … */
const AHEAD = 256
/** … and this many bytes. */
const BUFFERED = 64 * 1024 * 1024

/** A line for each file, in the files' order; memory does not depend on their number. */
export async function* parseLines(files: Iterable<FoundFile>, options: BulkOptions = {}): AsyncGenerator<FileLine> {
  const { jobs = availableParallelism(), timeout = 120, memory, signal, known, ...lineOptions } = options
  const pool = new Pool(jobs, lineOptions, timeout * 1000, memory)
  const stop = () => pool.drop()
  signal?.addEventListener('abort', stop)
  const window: { path: string; reply: Promise<Reply> }[] = []
  let buffered = 0
  const begin = ({ path, unlisted }: FoundFile, id: number): Promise<Reply> => {
    if (unlisted) return Promise.resolve(ready(failure(path, 'unreadable', 'the folder may not be read')))
    // only this thread has standard input
    if (path === '-') return resultFor(path, lineOptions).then((result) => ready(result as Record<string, unknown>))
    return pool.run({ id, path, known: known?.(path) }).then((reply) => {
      buffered += reply.line?.length ?? 0
      return reply
    })
  }
  const iterator = files[Symbol.iterator]()
  let id = 0
  let next = iterator.next()
  try {
    while (true) {
      while (
        !next.done &&
        !signal?.aborted &&
        window.length < jobs * AHEAD &&
        (buffered < BUFFERED || window.length === 0)
      ) {
        window.push({ path: next.value.path, reply: begin(next.value, id++) })
        next = iterator.next()
      }
      const first = window.shift()
      if (!first) return
      const { line, failed, dropped } = await first.reply
      if (dropped) return
      buffered -= line?.length ?? 0
      yield { path: first.path, line, failed }
    }
  } finally {
    signal?.removeEventListener('abort', stop)
    await pool.close()
  }
}

const ready = (result: Record<string, unknown>): Reply => ({
  line: encodeLine(result),
  failed: result.ok ? undefined : (result.error as { message: string }).message,
})
