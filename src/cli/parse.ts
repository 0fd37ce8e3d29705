import { findFiles, isFolder } from '../node/bulk/find-files'
import { failure } from '../node/bulk/line'
import { parseSpeech } from '../parse'
import { toHtml, toList, toMarkdown, toOutline } from '../render'
import { type BulkCommandOptions, bulkCommand } from './bulk'
import { type Input, InputError, readInput } from './input'
import { csvOf, listOf } from './lists'
import { openOutput } from './output'
import { UsageError } from './usage'
import { isWordsFormat, type WordsFormat, wordsPrinter } from './words'

export const FORMATS = ['outline', 'json', 'jsonl', 'csv', 'markdown', 'html'] as const
export type Format = (typeof FORMATS)[number]

export interface ParseOptions extends BulkCommandOptions {
  format?: Format
  words?: boolean
}

/** Reads every path in order and writes what they hold; resolves to the exit status. */
export async function parseCommand(named: readonly string[], options: ParseOptions): Promise<number> {
  const isBulk = !options.words && (named.length > 1 || isFolder(named[0]))
  const format = options.format ?? (isBulk ? 'jsonl' : 'outline')
  checkUsage(named, format, options)
  if (format === 'jsonl' && !options.words) {
    const { format: _, words: __, ...bulk } = options
    return bulkCommand(named, bulk)
  }
  const paths = [...findFiles(named)].map(({ path }) => path)
  checkUsage(paths, format, options)
  const output = await openOutput(options.out)
  const several = paths.length > 1
  // the usage is checked: these are the formats left
  const print = options.words
    ? await wordsPrinter(format as WordsFormat, several)
    : printer(format as Exclude<Format, 'jsonl'>, options, several)
  let status = 0
  for (const path of paths) {
    try {
      const input = await readInput(path, options.encoding)
      await output.write(print(path, input))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      process.stderr.write(`gangmu: ${path === '-' ? 'standard input' : path}: ${error.message}\n`)
      if (format === 'jsonl') await output.write(`${JSON.stringify(failure(path, error.code, error.message))}\n`)
      status = 1
    }
  }
  await output.close()
  return status
}

function checkUsage(paths: readonly string[], format: Format, options: ParseOptions): void {
  const { only, withText, resume, shard, words } = options
  if (words && (only || withText || resume || shard || !isWordsFormat(format)))
    throw new UsageError(
      '--words goes with the formats outline, json, jsonl and csv, and with no other list, text or part',
    )
  if (paths.length > 1 && (format === 'json' || format === 'html'))
    throw new UsageError(`--format ${format} takes one path; jsonl takes many`)
  if (paths.filter((path) => path === '-').length > 1) throw new UsageError('- can be read only once')
  if (only && (format === 'markdown' || format === 'html'))
    throw new UsageError(`--only does not go with --format ${format}`)
  if ((resume || shard) && format !== 'jsonl') throw new UsageError('--resume and --shard go with jsonl')
  if (withText && format !== 'json' && format !== 'jsonl') throw new UsageError(`--with-text goes with json and jsonl`)
}

/** How results are written in `format`; `several`: more than one is. */
function printer(format: Exclude<Format, 'jsonl'>, { out, only, withText }: ParseOptions, several: boolean) {
  const page = terminal(out)
  let before = ''
  return (path: string, { text }: Input): string => {
    const speech = parseSpeech(text)
    switch (format) {
      case 'json': {
        const result = { ...(withText && { text }), ...(only ? { [only]: listOf(speech, only) } : speech) }
        return `${JSON.stringify(result, null, 2)}\n`
      }
      case 'csv': {
        const table = csvOf(only ?? 'statistics', speech, text, several ? path : undefined)
        // one head for all
        const rows = before === '' ? table : table.slice(table.indexOf('\n') + 1)
        before = path
        return rows
      }
      case 'markdown':
        return toMarkdown(speech)
      case 'html':
        return toHtml(speech, text)
      case 'outline': {
        const head = several ? `${before === '' ? '' : '\n'}==> ${path} <==\n` : ''
        before = path
        return head + (only ? toList(speech, text, only, page) : toOutline(speech, text, page))
      }
    }
  }
}

/** Colours and the width of the window where a person is looking; plain text everywhere else. */
function terminal(out: string | undefined) {
  const { isTTY, columns } = process.stdout
  if (out !== undefined || !isTTY) return {}
  return { color: !process.env.NO_COLOR, width: columns }
}
