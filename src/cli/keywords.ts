import { findFiles } from '../node/bulk/find-files'
import { parseSpeech } from '../parse'
import { type Cell, toCsv } from '../tables'
import type { Words } from '../words'
import { InputError, readInput } from './input'
import { openOutput } from './output'
import { UsageError } from './usage'
import { loadWords } from './words'

export const KEYWORD_FORMATS = ['table', 'json', 'csv'] as const

export interface KeywordsOptions {
  format?: (typeof KEYWORD_FORMATS)[number]
  limit?: number
  /** Texts to compare with: the words that tell the two apart, in place of each text's own. */
  reference?: string[]
  out?: string
  encoding?: string
}

type Row = Record<string, Cell>

/** `gangmu keywords`: what each text is about as against the others, or what tells all of them from a reference. */
export async function keywordsCommand(named: readonly string[], options: KeywordsOptions): Promise<number> {
  const { format = 'table', limit = 20, reference = [] } = options
  const segmenter = await loadWords()
  const { keywords, keyness } = await import('../words')
  let status = 0
  const read = async (paths: readonly string[]) => {
    const found: { path: string; words: Words }[] = []
    for (const { path } of findFiles(paths)) {
      try {
        const { text } = await readInput(path, options.encoding)
        found.push({ path, words: segmenter.segment(parseSpeech(text), { source: text }) })
      } catch (error) {
        if (!(error instanceof InputError)) throw error
        process.stderr.write(`gangmu: ${path === '-' ? 'standard input' : path}: ${error.message}\n`)
        status = 1
      }
    }
    return found
  }
  const texts = await read(named)
  const others = await read(reference)
  if (reference.length > 0 && others.length === 0) throw new UsageError('--reference: no text could be read')
  const output = await openOutput(options.out)
  if (others.length > 0) {
    const all = texts.flatMap(({ words }) => words)
    const rows = keyness(
      all,
      others.flatMap(({ words }) => words),
      { limit },
    )
    await output.write(print(rows as unknown as Row[], format))
  } else {
    if (texts.length === 1) process.stderr.write('gangmu: one text alone: its words by how often they stand in it\n')
    const corpus = texts.map(({ words }) => words)
    const rows = texts.flatMap(({ path, words }) => keywords(words, corpus, { limit }).map((row) => ({ path, ...row })))
    await output.write(print(rows, format))
  }
  await output.close()
  return status
}

function print(rows: readonly Row[], format: (typeof KEYWORD_FORMATS)[number]): string {
  const columns = Object.keys(rows[0] ?? {})
  switch (format) {
    case 'json':
      return `${JSON.stringify(rows, null, 2)}\n`
    case 'csv':
      return toCsv(rows, columns)
    case 'table':
      return table(rows, columns)
  }
}

/** Numbers first, in columns; the path on a line of its own before its rows. */
function table(rows: readonly Row[], columns: readonly string[]): string {
  const numbers = columns.filter((column) => column !== 'path' && column !== 'word')
  let path: Cell = ''
  let text = numbers.length > 0 ? `${numbers.map((column) => column.padStart(16)).join('')}  word\n` : ''
  for (const row of rows) {
    if (row.path !== undefined && row.path !== path) {
      path = row.path
      text += `==> ${path} <==\n`
    }
    text += `${numbers.map((column) => cell(row[column]).padStart(16)).join('')}  ${row.word}\n`
  }
  return text
}

const cell = (value: Cell): string => (Number.isInteger(value) ? String(value) : Number(value).toFixed(2))
