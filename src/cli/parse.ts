import { parseSpeech } from '../parse'
import { toHtml, toMarkdown, toOutline } from '../render'
import { everyDocument } from '../render/facts'
import { type Input, InputError, readInput } from './input'
import { openOutput } from './output'
import { UsageError } from './usage'

export const FORMATS = ['outline', 'json', 'jsonl', 'csv', 'markdown', 'html'] as const
export type Format = (typeof FORMATS)[number]

export const LISTS = ['statistics', 'directives', 'slogans'] as const
export type List = (typeof LISTS)[number]

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
  let status = 0
  for (const path of paths) {
    try {
      const input = await readInput(path)
      await output.write(print(path, input, format, options))
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

function print(path: string, { text, sha256 }: Input, format: Format, { out, only, withText }: ParseOptions): string {
  const speech = parseSpeech(text)
  const evidence = withText ? { text } : {}
  const list = only && { [only]: [...everyDocument(speech)].flatMap(({ document }): unknown[] => document[only]) }
  switch (format) {
    case 'json':
      return `${JSON.stringify({ ...evidence, ...(list ?? speech) }, null, 2)}\n`
    case 'jsonl':
      return line({ path, sha256, ok: true, ...evidence, ...(list ?? { speech }) })
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

const line = (value: unknown): string => `${JSON.stringify(value)}\n`

/** Colours and the width of the window where a person is looking; plain text everywhere else. */
function terminal(out: string | undefined) {
  const { isTTY, columns } = process.stdout
  if (out !== undefined || !isTTY) return {}
  return { color: !process.env.NO_COLOR, width: columns }
}
