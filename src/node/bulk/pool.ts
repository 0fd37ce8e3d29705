import { type ChildProcess, spawn } from 'node:child_process'
import { totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { ReadError, type ReadErrorCode } from '../read-error'
import { FAILED, type Frame, FrameReader, READY, UNCHANGED } from './frames'
import { encodeLine, failure, type LineOptions } from './line'
import { now, PLACES, Shelf } from './shelf'
import type { HandedTask, Task, WorkerOptions } from './worker'

/** A worker has at least so many tasks at hand, so that it never waits for the next. */
const AT_HAND = 3

/** A worker that has not begun to listen by then never will (milliseconds). */
const START = 60_000

/** So many workers in a row that end before they listen: it is no file's fault. */
const FALSE_STARTS = 3

const WORKER = fileURLToPath(new URL('./node-worker.js', import.meta.url))

export interface Reply {
  /** The finished line; none where the earlier one holds, and where the task was given up. */
  line?: Uint8Array
  /** Why there is no result. */
  failed?: string
  dropped?: true
}

interface Job {
  task: Task
  /** On the shelf of the worker that has it. */
  place: number
  resolve(reply: Reply): void
}

interface Hand {
  process: ChildProcess
  /** In the order in which they are done; those before the one under way wait to be reported. */
  jobs: Job[]
  /** How many it may have at hand, … */
  room: number
  /** … and how many it was ever given. */
  given: number
  shelf?: Shelf
  /** When it last had something to say, or something to do after a rest. */
  heard: number
  timer?: NodeJS.Timeout
  listening: boolean
  /** Why it was ended. */
  cause?: { code: ReadErrorCode; message: string }
  /** The end of what it had to say. */
  stderr: string
}

/**
 * Processes that read and parse files. One that hangs on a file or dies of it costs that file alone: its other tasks go to
 * a new one. (A thread that runs out of memory takes the whole process with it.)
 */
export class Pool {
  private readonly hands = new Set<Hand>()
  private waiting: Job[] = []
  private falseStarts = 0
  private dropping = false
  private feeding?: NodeJS.Immediate

  constructor(
    private readonly jobs: number,
    private readonly options: LineOptions,
    /** For one file. */
    private readonly milliseconds: number,
    /** Megabytes, for one worker. */
    private readonly memory = Math.round(Math.max(512, Math.min(4096, (totalmem() / 1024 / 1024) * (0.6 / jobs)))),
  ) {}

  run(task: Task): Promise<Reply> {
    return new Promise((resolve) => {
      this.waiting.push({ task, place: 0, resolve })
      // tasks come in flocks, and are handed over so
      this.feeding ??= setImmediate(() => {
        this.feeding = undefined
        this.feed()
      })
    })
  }

  /** Gives up the tasks that no worker has begun. */
  drop(): void {
    this.dropping = true
    const idle = [...this.hands].flatMap((hand) => hand.jobs.slice(underWay(hand) + 1))
    for (const { resolve } of [...this.waiting.splice(0), ...idle]) resolve({ dropped: true })
  }

  /** Ends all workers, in the middle of a file if need be; resolves when they are gone. */
  async close(): Promise<void> {
    this.dropping = true
    const gone = [...this.hands].map(({ process }) => new Promise((resolve) => process.once('close', resolve)))
    for (const { process, jobs, timer } of this.hands) {
      clearTimeout(timer)
      if (jobs.length > 0) process.kill('SIGKILL')
      else process.stdin!.end()
    }
    await Promise.all(gone)
  }

  private feed(): void {
    while (this.waiting.length > 0) {
      let hand: Hand | undefined
      for (const other of this.hands) if (!hand || other.jobs.length < hand.jobs.length) hand = other
      if (this.hands.size < this.jobs && (!hand || hand.jobs.length > 0)) hand = this.hire()
      if (!hand || hand.jobs.length >= hand.room) return
      this.hand(this.waiting.splice(0, Math.min(hand.room - hand.jobs.length, this.share())), hand)
    }
  }

  /** No worker gets the last tasks alone. */
  private share(): number {
    return Math.ceil(this.waiting.length / this.jobs)
  }

  private hand(jobs: Job[], hand: Hand): void {
    if (hand.jobs.length === 0) hand.heard = now()
    const tasks: HandedTask[] = []
    for (const job of jobs) {
      hand.jobs.push(job)
      // tasks are done in order: while there are as many places as tasks at hand, no two meet in one
      job.place = hand.given++ % PLACES
      tasks.push({ ...job.task, place: job.place })
    }
    hand.process.stdin!.write(`${JSON.stringify(tasks)}\n`)
    this.watch(hand)
  }

  private hire(): Hand {
    const shelf = Shelf.make()
    const options: WorkerOptions = { ...this.options, shelf: shelf && 3 }
    const args = [`--max-old-space-size=${this.memory}`, WORKER, JSON.stringify(options)]
    const stdio = ['pipe', 'pipe', 'pipe', ...(shelf ? [shelf.file] : [])] as 'pipe'[]
    const child = spawn(process.execPath, args, { stdio, windowsHide: true })
    const hand: Hand = {
      process: child,
      jobs: [],
      room: AT_HAND,
      given: 0,
      shelf,
      heard: now(),
      listening: false,
      stderr: '',
    }
    this.hands.add(hand)
    const frames = new FrameReader()
    child.stdout!.on('data', (piece: Buffer) => {
      let count = 0
      frames.push(piece, (frame) => {
        this.receive(hand, frame)
        count++
      })
      hand.heard = now()
      // it reports after a fixed time: what it did in that, it shall have at hand twice
      hand.room = Math.max(AT_HAND, Math.min(PLACES, 2 * count + 1))
      this.feed()
    })
    child.stderr!.on('data', (piece: Buffer) => {
      hand.stderr = (hand.stderr + piece.toString('latin1')).slice(-4000)
    })
    // a task that cannot be handed over any more is given to another when the process is buried
    child.stdin!.on('error', () => {})
    child.on('error', (error) => {
      hand.cause = { code: 'crashed', message: `no worker could be started: ${error.message}` }
      if (child.pid === undefined) this.bury(hand, 'no process')
    })
    child.on('close', (status, signal) => this.bury(hand, signal ?? `status ${status}`))
    return hand
  }

  private receive(hand: Hand, { kind, bytes, shelved }: Frame): void {
    if (kind === READY) {
      hand.listening = true
      this.falseStarts = 0
      clearTimeout(hand.timer)
      hand.timer = undefined
      this.watch(hand)
      return
    }
    const { place, resolve } = hand.jobs.shift()!
    const line = kind === UNCHANGED ? undefined : shelved > 0 ? hand.shelf!.take(place, shelved) : bytes
    resolve({ line, failed: kind === FAILED ? messageOf(line!) : undefined })
  }

  /** Ends a worker that is at one file for too long. */
  private watch(hand: Hand): void {
    if (hand.timer || hand.jobs.length === 0) return
    const limit = hand.listening ? this.milliseconds : START
    const left = () => Math.max(hand.heard, hand.shelf?.begun()?.time ?? 0) + limit - now()
    hand.timer = setTimeout(() => {
      hand.timer = undefined
      if (hand.jobs.length === 0 || left() > 0) return this.watch(hand)
      hand.cause = { code: 'timeout', message: `took more than ${this.milliseconds / 1000} s` }
      hand.process.kill('SIGKILL')
    }, left())
  }

  private bury(hand: Hand, end: string): void {
    clearTimeout(hand.timer)
    if (!this.hands.delete(hand)) return
    const at = underWay(hand)
    hand.shelf?.close()
    const { code, message } = hand.cause ?? causeOf(hand.stderr, end)
    if (this.dropping) for (const { resolve } of hand.jobs) resolve({ dropped: true })
    else if (!hand.listening && ++this.falseStarts >= FALSE_STARTS) {
      for (const { task, resolve } of [...hand.jobs, ...this.waiting.splice(0)]) resolve(lost(task, code, message))
    } else {
      // what it had not begun to read is no reason to blame a file; what it had not reported is done again
      const culprit = hand.listening ? hand.jobs.splice(at, 1)[0] : undefined
      this.waiting.unshift(...hand.jobs)
      culprit?.resolve(lost(culprit.task, code, message))
      this.feed()
    }
  }
}

/** The place among its tasks of the one that a worker is at. */
function underWay({ jobs, shelf }: Hand): number {
  const begun = shelf?.begun()?.id
  return Math.max(
    0,
    jobs.findIndex(({ task }) => task.id === begun),
  )
}

const causeOf = (stderr: string, end: string) =>
  /out of memory/i.test(stderr)
    ? new ReadError('out-of-memory', 'needs more memory than a worker has')
    : new ReadError('crashed', `the worker died of it (${end})`)

const lost = ({ path }: Task, code: ReadErrorCode, message: string): Reply => ({
  line: encodeLine(failure(path, code, message)),
  failed: message,
})

const messageOf = (line: Uint8Array): string => JSON.parse(new TextDecoder().decode(line)).error.message
