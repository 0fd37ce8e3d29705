import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { DONE, FAILED, frame, READY, UNCHANGED } from './frames'
import { type LineOptions, resultFor, UNCHANGED as SAME } from './line'

/** One file to do. */
export interface Task {
  id: number
  path: string
  /** The fingerprint that an earlier line tells. */
  known?: string
}

const options: LineOptions = JSON.parse(process.argv[2])
const encoder = new TextEncoder()
const NONE = new Uint8Array(0)

// whoever asks the command to end asks all its processes: the command decides which files are finished
process.on('SIGINT', () => {})
process.on('SIGTERM', () => {})

const tasks = createInterface({ input: process.stdin })
// no command, no work
tasks.on('close', () => process.exit())

// one after the other: reading a PDF waits in between, and files must not mix
let last = Promise.resolve()
tasks.on('line', (line) => {
  last = last.then(() => perform(JSON.parse(line)))
})
send(0, READY, NONE)

async function perform({ id, path, known }: Task): Promise<void> {
  const result = await resultFor(path, options, known)
  if (result === SAME) send(id, UNCHANGED, NONE)
  else send(id, result.ok ? DONE : FAILED, encoder.encode(`${JSON.stringify(result)}\n`))
}

function send(id: number, kind: number, bytes: Uint8Array): void {
  const out = frame(id, kind, bytes)
  try {
    for (let done = 0; done < out.length; ) done += writeSync(1, out, done)
  } catch {
    process.exit() // nobody reads any more
  }
}
