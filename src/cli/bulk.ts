import { existsSync, statSync } from 'node:fs'
import { type FoundFile, findFiles } from '../node/bulk/find-files'
import { type LineOptions, signature } from '../node/bulk/line'
import { filesOfShard } from '../node/bulk/parse-files'
import { parseLines } from '../node/bulk/parse-lines'
import { type Shard, shardBounds, slurmShard } from '../node/bulk/shard'
import { onInterrupt } from './interrupt'
import { Journal } from './journal'
import { OutputError, openOutput } from './output'
import { Progress } from './progress'
import { UsageError } from './usage'

export interface BulkCommandOptions extends LineOptions {
  out?: string
  jobs?: number
  timeout?: number
  resume?: boolean
  shard?: Shard
}

/** Where lines go, in order. */
interface Sink {
  known?(path: string): string | undefined
  add(path: string, line: Uint8Array | undefined): Promise<void> | void
  finish(): Promise<void> | void
  leave(): Promise<void> | void
}

/** `gangmu parse … --format jsonl`: a line for each file, on all cores. Resolves to the exit status. */
export async function bulkCommand(paths: readonly string[], options: BulkCommandOptions): Promise<number> {
  const { out, resume = false, jobs, timeout, shard: asked, ...lineOptions } = options
  if (resume && out === undefined) throw new UsageError('--resume needs --out: the file to go on with')
  const passedOver = new Map<string, number>()
  const total = countFiles(paths, passedOver)
  const shard = asked ?? (total > 1 ? slurmShard(process.env) : undefined)
  if (shard && !asked) process.stderr.write(`gangmu: part ${shard.index} of ${shard.count}, as Slurm says\n`)
  const files: Iterable<FoundFile> = shard ? filesOfShard(paths, shard) : findFiles(paths)
  const [start, end] = shard ? shardBounds(shard, total) : [0, total]
  const sink = await openSink(out, resume, lineOptions)
  const progress = new Progress(end - start)
  const interruption = new AbortController()
  let status = 0
  onInterrupt((code) => {
    status = code
    interruption.abort()
  })
  let done = 0
  const lines = parseLines(files, { ...lineOptions, jobs, timeout, known: sink.known, signal: interruption.signal })
  try {
    for await (const { path, line, failed } of lines) {
      await sink.add(path, line)
      done++
      progress.advance()
      if (failed === undefined) continue
      progress.say(`gangmu: ${path === '-' ? 'standard input' : path}: ${failed}`)
      if (status === 0) status = 1
    }
    progress.clear()
    if (interruption.signal.aborted && done < end - start) {
      await sink.leave()
      progress.say(`gangmu: stopped after ${done} of ${end - start} files; ${howToGoOn(out)}`)
      return status
    }
    await sink.finish()
  } catch (error) {
    if (!(error instanceof OutputError)) throw error
    progress.say(`gangmu: ${error.message}; ${howToGoOn(out)}`)
    return 1
  }
  if (passedOver.size > 0) progress.say(`gangmu: passed over ${tell(passedOver)}`)
  if (total === 0) progress.say('gangmu: no files to read')
  return interruption.signal.aborted ? (status > 1 ? status : 0) : status
}

function countFiles(paths: readonly string[], passedOver: Map<string, number>): number {
  let total = 0
  const onPassedOver = (_: string, kind: string) => passedOver.set(kind, (passedOver.get(kind) ?? 0) + 1)
  for (const _ of findFiles(paths, { onPassedOver })) total++
  return total
}

async function openSink(out: string | undefined, resume: boolean, options: LineOptions): Promise<Sink> {
  // devices and pipes cannot be renamed
  if (out === undefined || (existsSync(out) && !statSync(out).isFile())) {
    const output = await openOutput(out)
    return { add: (_, line) => output.write(line!), finish: () => output.close(), leave: () => output.close() }
  }
  const head = `${JSON.stringify(signature(options)).slice(1, -1)},"ok":true,`
  let journal: Journal
  try {
    journal = new Journal(out, resume, head)
  } catch (error) {
    throw new UsageError(`--out ${out}: ${(error as Error).message}`)
  }
  // a line that is done is soon on the disk, however slow its neighbours are
  const timer = setInterval(() => {
    try {
      journal.flush()
    } catch {
      // whoever adds the next line meets it too
    }
  }, 200).unref()
  const closing = (close: () => void) => () => {
    clearInterval(timer)
    close()
  }
  return {
    known: (path) => journal.knownFingerprint(path),
    add: (path, line) => journal.add(path, line),
    finish: closing(() => journal.finish()),
    leave: closing(() => journal.leave()),
  }
}

function howToGoOn(out: string | undefined): string {
  if (out === undefined) return 'with --out FILE it could be resumed'
  return `go on with the same command and --resume`
}

function tell(passedOver: ReadonlyMap<string, number>): string {
  const kinds = [...passedOver].sort(([, a], [, b]) => b - a).slice(0, 5)
  const sum = [...passedOver.values()].reduce((a, b) => a + b)
  return `${sum} files that are no documents (${kinds.map(([kind, count]) => `${count} ${kind}`).join(', ')}${passedOver.size > 5 ? ' …' : ''})`
}
