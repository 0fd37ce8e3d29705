import { type ChildProcess, spawn } from 'node:child_process'
import { totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { ReadError, type ReadErrorCode } from '../read-error'
import { FAILED, type Frame, FrameReader, READY, UNCHANGED } from './frames'
import { failure, type LineOptions } from './line'
import type { Task } from './worker'

/** A worker has this many tasks at hand, so that it never waits for the next. */
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
  resolve(reply: Reply): void
}

interface Hand {
  process: ChildProcess
  /** In the order in which they are done; the first is under way. */
  jobs: Job[]
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
      this.waiting.push({ task, resolve })
      this.feed()
    })
  }

  /** Gives up the tasks that no worker has begun. */
  drop(): void {
    this.dropping = true
    const begun = [...this.hands].flatMap(({ jobs }) => jobs.slice(1))
    for (const { resolve } of [...this.waiting.splice(0), ...begun]) resolve({ dropped: true })
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
      if (!hand || hand.jobs.length >= AT_HAND) return
      const job = this.waiting.shift()!
      hand.jobs.push(job)
      hand.process.stdin!.write(`${JSON.stringify(job.task)}\n`)
      if (hand.jobs.length === 1) this.watch(hand)
    }
  }

  private hire(): Hand {
    const args = [`--max-old-space-size=${this.memory}`, WORKER, JSON.stringify(this.options)]
    const child = spawn(process.execPath, args, { stdio: 'pipe', windowsHide: true })
    const hand: Hand = { process: child, jobs: [], listening: false, stderr: '' }
    this.hands.add(hand)
    const frames = new FrameReader()
    child.stdout.on('data', (piece: Buffer) => frames.push(piece, (frame) => this.receive(hand, frame)))
    child.stderr.on('data', (piece: Buffer) => {
      hand.stderr = (hand.stderr + piece.toString('latin1')).slice(-4000)
    })
    // a task that cannot be handed over any more is given to another when the process is buried
    child.stdin.on('error', () => {})
    child.on('error', (error) => {
      hand.cause = { code: 'crashed', message: `no worker could be started: ${error.message}` }
      if (child.pid === undefined) this.bury(hand, 'no process')
    })
    child.on('close', (status, signal) => this.bury(hand, signal ?? `status ${status}`))
    return hand
  }

  private receive(hand: Hand, { kind, bytes }: Frame): void {
    if (kind === READY) {
      hand.listening = true
      this.falseStarts = 0
    } else {
      const line = kind === UNCHANGED ? undefined : bytes
      hand.jobs.shift()!.resolve({ line, failed: kind === FAILED ? messageOf(bytes) : undefined })
    }
    this.watch(hand)
    this.feed()
  }

  /** The clock starts anew with each file. */
  private watch(hand: Hand): void {
    clearTimeout(hand.timer)
    if (hand.jobs.length === 0) return
    hand.timer = setTimeout(
      () => {
        hand.cause = { code: 'timeout', message: `took more than ${this.milliseconds / 1000} s` }
        hand.process.kill('SIGKILL')
      },
      hand.listening ? this.milliseconds : START,
    )
  }

  private bury(hand: Hand, end: string): void {
    clearTimeout(hand.timer)
    if (!this.hands.delete(hand)) return
    const { code, message } = hand.cause ?? causeOf(hand.stderr, end)
    if (this.dropping) for (const { resolve } of hand.jobs) resolve({ dropped: true })
    else if (!hand.listening && ++this.falseStarts >= FALSE_STARTS) {
      for (const { task, resolve } of [...hand.jobs, ...this.waiting.splice(0)]) resolve(lost(task, code, message))
    } else {
      // what it had not begun to read is no reason to blame a file
      const [culprit, ...rest] = hand.listening ? hand.jobs : [undefined, ...hand.jobs]
      this.waiting.unshift(...(rest as Job[]))
      culprit?.resolve(lost(culprit.task, code, message))
      this.feed()
    }
  }
}

const causeOf = (stderr: string, end: string) =>
  /out of memory/i.test(stderr)
    ? new ReadError('out-of-memory', 'needs more memory than a worker has')
    : new ReadError('crashed', `the worker died of it (${end})`)

const lost = ({ path }: Task, code: ReadErrorCode, message: string): Reply => ({
  line: new TextEncoder().encode(`${JSON.stringify(failure(path, code, message))}\n`),
  failed: message,
})

const messageOf = (line: Uint8Array): string => JSON.parse(new TextDecoder().decode(line)).error.message
