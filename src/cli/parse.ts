import type { Speech } from '../model'
import { parseSpeech } from '../parse'
import { toHtml, toList, toMarkdown, toOutline } from '../render'
import { type Input, InputError, readInput } from './input'
import { csvOf, type List, listOf } from './lists'
import { openOutput } from './output'
import { UsageError } from './usage'

export const FORMATS = ['outline', 'json', 'jsonl', 'csv', 'markdown', 'html'] as const
export type Format = (typeof FORMATS)[number]

export interface ParseOptions {
  format?: Format
  out?: string
  only?: List
  withText?: boolean
}

/** Reads every path in order and writes what they hold; resolves to the exit status. */
export async function parseCommand(paths: readonly string[], options: ParseOptions): Promise<number> {
  const format = options.format ?? (paths.length > 1 ? 'jsonl' : 'outline')
  checkUsage(paths, format, options)
  const output = await openOutput(options.out)
  const print = printer(format, options, paths.length > 1)
  let status = 0
  for (const path of paths) {
    try {
      const input = await readInput(path)
      await output.write(print(path, input))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      const { code, message, sha256 } = error
      process.stderr.write(`gangmu: ${path === '-' ? 'standard input' : path}: ${message}\n`)
      if (format === 'jsonl') await output.write(line({ path, sha256, ok: false, error: { code, message } }))
      status = 1
    }
  }
  await output.close()
  return status
}

function checkUsage(paths: readonly string[], format: Format, { only, withText }: ParseOptions): void {
  if (paths.length > 1 && (format === 'json' || format === 'html'))
    throw new UsageError(`--format ${format} takes one path; jsonl takes many`)
  if (paths.filter((path) => path === '-').length > 1) throw new UsageError('- can be read only once')
  if (only && (format === 'markdown' || format === 'html'))
    throw new UsageError(`--only does not go with --format ${format}`)
  if (withText && format !== 'json' && format !== 'jsonl') throw new UsageError(`--with-text goes with json and jsonl`)
}

type Printer = (path: string, input: Input) => string

/** How results are written in `format`; `several`: more than one is. */
function printer(format: Format, { out, only, withText }: ParseOptions, several: boolean): Printer {
  const asJson = (speech: Speech, text: string) => ({
    ...(withText && { text }),
    ...(only ? { [only]: listOf(speech, only) } : format === 'json' ? speech : { speech }),
  })
  const page = terminal(out)
  let before = ''
  return (path, { text, sha256 }) => {
    const speech = parseSpeech(text)
    switch (format) {
      case 'json':
        return `${JSON.stringify(asJson(speech, text), null, 2)}\n`
      case 'jsonl':
        return line({ path, sha256, ok: true, ...asJson(speech, text) })
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

const line = (value: unknown): string => `${JSON.stringify(value)}\n`

/** Colours and the width of the window where a person is looking; plain text everywhere else. */
function terminal(out: string | undefined) {
  const { isTTY, columns } = process.stdout
  if (out !== undefined || !isTTY) return {}
  return { color: !process.env.NO_COLOR, width: columns }
}
