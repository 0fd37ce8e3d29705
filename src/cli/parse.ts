import { statSync } from 'node:fs'
import { findFiles } from '../node/bulk/find-files'
import { parseSpeech } from '../parse'
import { toHtml, toMarkdown, toOutline } from '../render'
import { everyDocument } from '../render/facts'
import { type BulkCommandOptions, bulkCommand } from './bulk'
import { type Input, InputError, readInput } from './input'
import { openOutput } from './output'
import { UsageError } from './usage'

export const FORMATS = ['outline', 'json', 'jsonl', 'csv', 'markdown', 'html'] as const
export type Format = (typeof FORMATS)[number]

export const LISTS = ['statistics', 'directives', 'slogans'] as const
export type List = (typeof LISTS)[number]

export interface ParseOptions extends BulkCommandOptions {
  format?: Format
}

/** Reads every path in order and writes what they hold; resolves to the exit status. */
export async function parseCommand(named: readonly string[], options: ParseOptions): Promise<number> {
  const format = options.format ?? (named.length > 1 || isFolder(named[0]) ? 'jsonl' : 'outline')
  checkUsage(named, format, options)
  if (format === 'jsonl') {
    const { format: _, ...bulk } = options
    return bulkCommand(named, bulk)
  }
  const paths = [...findFiles(named)].map(({ path }) => path)
  checkUsage(paths, format, options)
  const output = await openOutput(options.out)
  let status = 0
  for (const path of paths) {
    try {
      const input = await readInput(path, options.encoding)
      await output.write(print(input, format, options))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      process.stderr.write(`gangmu: ${path === '-' ? 'standard input' : path}: ${error.message}\n`)
      status = 1
    }
  }
  await output.close()
  return status
}

const isFolder = (path: string) => path !== '-' && (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)

function checkUsage(paths: readonly string[], format: Format, options: ParseOptions): void {
  const { only, withText, resume, shard } = options
  if (paths.length > 1 && (format === 'json' || format === 'html'))
    throw new UsageError(`--format ${format} takes one path; jsonl takes many`)
  if (paths.filter((path) => path === '-').length > 1) throw new UsageError('- can be read only once')
  if (only && (format === 'markdown' || format === 'html'))
    throw new UsageError(`--only does not go with --format ${format}`)
  if ((resume || shard) && format !== 'jsonl') throw new UsageError('--resume and --shard go with jsonl')
  if (withText && format !== 'json' && format !== 'jsonl') throw new UsageError(`--with-text goes with json and jsonl`)
}

function print({ text }: Input, format: Format, { out, only, withText }: ParseOptions): string {
  const speech = parseSpeech(text)
  const evidence = withText ? { text } : {}
  const list = only && { [only]: [...everyDocument(speech)].flatMap(({ document }): unknown[] => document[only]) }
  switch (format) {
    case 'json':
      return `${JSON.stringify({ ...evidence, ...(list ?? speech) }, null, 2)}\n`
    case 'jsonl':
    case 'markdown':
      return toMarkdown(speech)
    case 'html':
      return toHtml(speech, text)
    case 'csv':
      return ''
    case 'outline':
      return toOutline(speech, text, terminal(out))
  }
}

/** Colours and the width of the window where a person is looking; plain text everywhere else. */
function terminal(out: string | undefined) {
  const { isTTY, columns } = process.stdout
  if (out !== undefined || !isTTY) return {}
  return { color: !process.env.NO_COLOR, width: columns }
}
