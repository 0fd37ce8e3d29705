import { totalmem } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ReadErrorCode } from '../read-error'
import { failure, type LineOptions } from './line'
import type { Reply, Task } from './worker'

/** A worker has this many tasks at hand, so that it never waits for the next. */
const AT_HAND = 3

/** A worker that ends so often before it has done anything will never do anything. */
const FALSE_STARTS = 3

const WORKER = new URL('./node-worker.js', import.meta.url)

interface Job {
  task: Task
  resolve(reply: Reply): void
}

interface Hand {
  worker: Worker
  /** In the order in which they are done; the first is under way. */
  jobs: Job[]
  timer?: NodeJS.Timeout
  /** Why it was ended. */
  cause?: { code: ReadErrorCode; message: string }
  proven: boolean
}

/**
 * Workers that read and parse files. One that hangs on a file or dies of it costs that file alone: its other tasks go to a
 * new worker.
 */
export class Pool {
  private readonly hands = new Set<Hand>()
  private waiting: Job[] = []
  private falseStarts = 0
  private closed = false

  constructor(
    private readonly jobs: number,
    private readonly options: LineOptions,
    /** For one file. */
    private readonly milliseconds: number,
  ) {}

  run(task: Task): Promise<Reply> {
    return new Promise((resolve) => {
      this.waiting.push({ task, resolve })
      this.feed()
    })
  }

  /** Forgets the tasks that no worker has begun. */
  drop(): void {
    const { waiting } = this
    this.waiting = []
    for (const { task, resolve } of waiting) resolve({ id: task.id, failed: DROPPED })
    for (const hand of this.hands)
      for (const { task, resolve } of hand.jobs.slice(1)) resolve({ id: task.id, failed: DROPPED })
  }

  async close(): Promise<void> {
    this.closed = true
    for (const { timer } of this.hands) clearTimeout(timer)
    await Promise.all([...this.hands].map(({ worker }) => worker.terminate()))
  }

  private feed(): void {
    while (this.waiting.length > 0) {
      let hand: Hand | undefined
      for (const other of this.hands) if (!hand || other.jobs.length < hand.jobs.length) hand = other
      if (this.hands.size < this.jobs && (!hand || hand.jobs.length > 0)) hand = this.hire()
      if (!hand || hand.jobs.length >= AT_HAND) return
      const job = this.waiting.shift()!
      hand.jobs.push(job)
      hand.worker.postMessage(job.task)
      if (hand.jobs.length === 1) this.watch(hand)
    }
  }

  private hire(): Hand {
    const memory = Math.round(totalmem() / 1024 / 1024)
    const worker = new Worker(WORKER, {
      workerData: this.options,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: Math.max(512, Math.min(4096, (memory * 0.6) / this.jobs)) },
    })
    const hand: Hand = { worker, jobs: [], proven: false }
    this.hands.add(hand)
    worker.on('message', (reply: Reply) => {
      hand.proven = true
      this.falseStarts = 0
      hand.jobs.shift()!.resolve(reply)
      this.watch(hand)
      this.feed()
    })
    worker.on('error', (error: NodeJS.ErrnoException) => {
      hand.cause ??=
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? { code: 'out-of-memory', message: 'needs more memory than a worker has' }
          : { code: 'crashed', message: `the worker crashed: ${error.message}` }
    })
    worker.on('exit', (status) => this.bury(hand, status))
    return hand
  }

  /** The clock starts anew with each file. */
  private watch(hand: Hand): void {
    clearTimeout(hand.timer)
    if (hand.jobs.length === 0) return
    hand.timer = setTimeout(() => {
      hand.cause = { code: 'timeout', message: `took more than ${this.milliseconds / 1000} s` }
      void hand.worker.terminate()
    }, this.milliseconds)
  }

  private bury(hand: Hand, status: number): void {
    clearTimeout(hand.timer)
    this.hands.delete(hand)
    if (this.closed) return
    const [culprit, ...rest] = hand.jobs
    const { code, message } = hand.cause ?? {
      code: 'crashed' as const,
      message: `the worker ended with status ${status}`,
    }
    if (!hand.proven && ++this.falseStarts > FALSE_STARTS && code === 'crashed') {
      // no file's fault
      this.waiting.unshift(...rest)
      rest.length = 0
      for (const job of this.waiting.splice(0)) job.resolve(failed(job.task, code, message))
    }
    this.waiting.unshift(...rest)
    if (culprit) culprit.resolve(failed(culprit.task, code, message))
    this.feed()
  }
}

/** What `failed` says of a task that was given up. */
export const DROPPED = 'dropped'

const failed = ({ id, path }: Task, code: ReadErrorCode, message: string): Reply => ({
  id,
  line: new TextEncoder().encode(`${JSON.stringify(failure(path, code, message))}\n`),
  failed: message,
})
