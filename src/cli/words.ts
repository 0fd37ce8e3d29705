import type { Speech } from '../model'
import { parseSpeech } from '../parse'
import { everyDocument } from '../render/facts'
import { toCsv } from '../tables'
import type { Segmenter, Word, Words } from '../words'
import type { Input } from './input'

/** The forms that `--words` can be had in. */
const WORDS_FORMATS = ['outline', 'json', 'jsonl', 'csv'] as const
export type WordsFormat = (typeof WORDS_FORMATS)[number]

export const isWordsFormat = (format: string): format is WordsFormat => WORDS_FORMATS.includes(format as WordsFormat)

/** Loads an engine and tells, once, which one it is and why it is not another. */
export async function loadWords(): Promise<Segmenter> {
  // the command starts faster where nobody asks for words
  const { loadSegmenter } = await import('../words')
  const segmenter = await loadSegmenter()
  const { engine, version, passedOver } = segmenter.provenance
  const reasons = passedOver.map((other) => `; not by ${other.engine}: ${other.reason}`).join('')
  process.stderr.write(`gangmu: words cut by ${[engine, version].filter(Boolean).join(' ')}${reasons}\n`)
  return segmenter
}

/** How the words of files are written in `format`; `several`: of more than one. */
export async function wordsPrinter(format: WordsFormat, several: boolean) {
  const segmenter = await loadWords()
  let isFirst = true
  return (path: string, { text: source, sha256 }: Input): string => {
    const speech = parseSpeech(source)
    const words = segmenter.segment(speech, { source, pos: true })
    const { provenance } = words
    const atFirst = isFirst
    isFirst = false
    switch (format) {
      case 'json':
        return `${JSON.stringify({ words, provenance }, null, 2)}\n`
      case 'jsonl':
        return `${JSON.stringify({ path, sha256, ok: true, provenance, words })}\n`
      case 'csv': {
        const table = toCsv(rows(path, words), several ? ['path', ...COLUMNS] : COLUMNS)
        // one head for all
        return atFirst ? table : table.slice(table.indexOf('\n') + 1)
      }
      case 'outline':
        return (several ? `${atFirst ? '' : '\n'}==> ${path} <==\n` : '') + lines(speech, words)
    }
  }
}

const COLUMNS = ['text', 'hans', 'pos', 'start', 'end'] as const

const rows = (path: string, words: Words) =>
  words.map(({ text, hans = text, pos = '', span: [start, end] }) => ({ path, text, hans, pos, start, end }))

/** A block a line, in the manner of People's Daily: 认真/ad 学习/v. */
function lines(speech: Speech, words: Words): string {
  const ends = [...everyDocument(speech)].flatMap(({ document }) =>
    document.blocks.map(({ spans }) => spans[spans.length - 1][1]),
  )
  const rows: Word[][] = ends.map(() => [])
  let row = 0
  for (const word of words) {
    while (row + 1 < ends.length && word.span[0] >= ends[row]) row++
    rows[row]?.push(word)
  }
  return rows
    .filter((row) => row.length > 0)
    .map((row) => `${row.map(({ text, pos }) => `${text}/${pos}`).join(' ')}\n`)
    .join('')
}
