/** Redrawn no more often than this. */
const INTERVAL = 100
const WIDTH = 24

/** A line at the foot of the terminal that tells how far the work is; nothing where nobody is looking. */
export class Progress {
  private done = 0
  private readonly begun = performance.now()
  private drawn = 0
  private readonly stream = process.stderr

  constructor(
    /** Of files, where it is known. */
    private readonly total: number | undefined,
    private readonly visible = process.stderr.isTTY === true,
  ) {}

  advance(): void {
    this.done++
    if (this.visible && performance.now() - this.drawn > INTERVAL) this.draw()
  }

  /** Something to say beside it. */
  say(message: string): void {
    this.clear()
    this.stream.write(`${message}\n`)
  }

  clear(): void {
    if (this.visible) this.stream.write('\r\x1b[K')
  }

  private draw(): void {
    this.drawn = performance.now()
    const { done, total } = this
    const rate = done / ((this.drawn - this.begun) / 1000)
    const speed = `${rate < 10 ? rate.toFixed(1) : Math.round(rate)} files/s`
    if (total === undefined) return void this.stream.write(`\r\x1b[K${done} files  ${speed}`)
    const full = total === 0 ? WIDTH : Math.round((done / total) * WIDTH)
    const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full)
    this.stream.write(`\r\x1b[K${bar} ${done} of ${total}  ${speed}  ${left((total - done) / rate)} left`)
  }
}

function left(seconds: number): string {
  if (!Number.isFinite(seconds)) return '?'
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`
}
