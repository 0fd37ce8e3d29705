import { parentPort, workerData } from 'node:worker_threads'
import { type LineOptions, resultFor, UNCHANGED } from './line'

/** One file to do. */
export interface Task {
  id: number
  path: string
  /** The fingerprint that an earlier line tells. */
  known?: string
}

export interface Reply {
  id: number
  /** The finished line; none where the earlier one holds. */
  line?: Uint8Array
  failed?: string
}

const options = workerData as LineOptions
const port = parentPort!
const encoder = new TextEncoder()

// one after the other: reading a PDF waits in between, and files must not mix
let last = Promise.resolve()
port.on('message', (task: Task) => {
  last = last.then(() => perform(task))
})

async function perform({ id, path, known }: Task): Promise<void> {
  const result = await resultFor(path, options, known)
  if (result === UNCHANGED) return port.postMessage({ id } satisfies Reply)
  const line = encoder.encode(`${JSON.stringify(result)}\n`)
  const failed = result.ok ? undefined : (result.error as { message: string }).message
  port.postMessage({ id, line, failed } satisfies Reply, [line.buffer as ArrayBuffer])
}
