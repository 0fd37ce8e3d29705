import type { Speech } from '../model'
import { everyDocument } from '../render/facts'
import { toCsv } from '../tables'
import type { Segmenter, Word, Words } from '../words'

/** The forms that `--words` can be had in. */
export type WordsFormat = 'outline' | 'json' | 'csv'

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

/** The words of a document in the form that was asked for. */
export function printWords(speech: Speech, source: string, segmenter: Segmenter, format: WordsFormat): string {
  const words = segmenter.segment(speech, { source, pos: true })
  switch (format) {
    case 'json':
      return `${JSON.stringify({ words, provenance: words.provenance }, null, 2)}\n`
    case 'csv':
      return toCsv(
        words.map(({ text, hans = text, pos = '', span: [start, end] }) => ({ text, hans, pos, start, end })),
        ['text', 'hans', 'pos', 'start', 'end'],
      )
    case 'outline':
      return lines(speech, words)
  }
}

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
