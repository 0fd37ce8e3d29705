import { findFiles } from './find-files'
import type { FileResult } from './line'
import { type BulkOptions, parseLines } from './parse-lines'
import { type Shard, shardBounds } from './shard'

export interface ParseFilesOptions extends Omit<BulkOptions, 'known' | 'only'> {
  shard?: Shard
}

/**
 * Reads and parses files and folders on all cores: one result a file, failures included, in the files' order. Memory does
 * not grow with their number. Leaving the loop ends the workers.
 *
 *     for await (const result of parseFiles(['speeches/'])) {
 *       if (result.ok) console.log(result.path, result.speech.outline.length)
 *       else console.error(result.path, result.error.message)
 *     }
 */
export async function* parseFiles(
  paths: Iterable<string>,
  { shard, ...options }: ParseFilesOptions = {},
): AsyncGenerator<FileResult> {
  const list = [...paths]
  const decoder = new TextDecoder()
  for await (const { line } of parseLines(shard ? filesOfShard(list, shard) : findFiles(list), options))
    yield JSON.parse(decoder.decode(line))
}

/** Every machine counts the same files, and takes its own stretch of them. */
export function* filesOfShard(paths: readonly string[], shard: Shard): ReturnType<typeof findFiles> {
  let total = 0
  for (const _ of findFiles(paths)) total++
  const [start, end] = shardBounds(shard, total)
  let i = 0
  for (const file of findFiles(paths)) {
    if (i >= end) return
    if (i++ >= start) yield file
  }
}
