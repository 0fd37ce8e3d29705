import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setImmediate as turn } from 'node:timers/promises'
import { DONE, FAILED, frame, READY, UNCHANGED } from './frames'
import { encodeLine, type LineOptions, resultFor, UNCHANGED as SAME } from './line'
import { now, Shelf } from './shelf'

/** One file to do. */
export interface Task {
  id: number
  path: string
  /** The fingerprint that an earlier line tells. */
  known?: string
}

/** A task as it is handed over: with the place on the shelf for its line. */
export interface HandedTask extends Task {
  place: number
}

export interface WorkerOptions extends LineOptions {
  /** The file of the shelf, if there is one. */
  shelf?: number
}

/** Each report wakes the command: small files are reported together, so many milliseconds' work at a time. */
const REPORT = 20

const { shelf: shelfFile, ...options }: WorkerOptions = JSON.parse(process.argv[2])
const shelf = shelfFile === undefined ? undefined : new Shelf(shelfFile)

// whoever asks the command to end asks all its processes: the command decides which files are finished
process.on('SIGINT', () => {})
process.on('SIGTERM', () => {})

const tasks: HandedTask[] = []
let working = false
createInterface({ input: process.stdin })
  .on('line', (line) => {
    tasks.push(...JSON.parse(line))
    if (!working) work()
  })
  // no command, no work
  .on('close', () => process.exit())
send([frame(0, READY)])

/** One after the other: reading a PDF waits in between, and files must not mix. */
async function work(): Promise<void> {
  working = true
  let done: Buffer[] = []
  let reported = now()
  for (let task = tasks.shift(); task; task = tasks.shift()) {
    shelf?.noteBegin(task.id)
    done.push(await perform(task))
    const time = now()
    if (shelf && tasks.length > 0 && time - reported < REPORT) continue
    send(done)
    done = []
    reported = time
    // there may be new tasks
    await turn()
  }
  working = false
}

async function perform({ id, path, known, place }: HandedTask): Promise<Buffer> {
  const result = await resultFor(path, options, known)
  if (result === SAME) return frame(id, UNCHANGED)
  const line = encodeLine(result)
  const kind = result.ok ? DONE : FAILED
  return shelf?.put(place, line) ? frame(id, kind, undefined, line.length) : frame(id, kind, line)
}

function send(frames: readonly Buffer[]): void {
  const bytes = Buffer.concat(frames)
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(1, bytes, done)
  } catch {
    process.exit() // nobody reads any more
  }
}
