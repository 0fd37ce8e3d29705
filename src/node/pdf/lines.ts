import type { Box } from '../reading'

/** A run of text as pdf.js gives it: a string and the matrix that puts it on the page. */
export interface Run {
  str: string
  transform: number[]
  width: number
}

/** A printed line, or the part of one that stands in one column. */
export interface Line {
  page: number
  text: string
  left: number
  right: number
  /** Of the baseline, from the page's foot. */
  y: number
  size: number
}

/** A gap of this many characters parts the cells of a table. */
const CELL = 1.8

/** A gap narrower than this, beside a Chinese character, is the printer's, not the writer's. */
const KERN = 0.6

const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/

/** Puts the runs of a page together to lines, in the order in which they were printed; text set askew is left out. */
export function findLines(runs: readonly Run[], page: number): { lines: Line[]; askew: string[] } {
  const lines: Line[] = []
  const askew: string[] = []
  let line: Line | undefined
  let blank = false
  for (const { str, transform, width } of runs) {
    if (str === '') continue
    const [a, b, c, d, x, y] = transform
    if (str.trim() === '') {
      blank = true
      continue
    }
    if (Math.abs(b) > Math.abs(a) * 0.05 || a < 0) {
      askew.push(str)
      continue
    }
    const size = Math.hypot(c, d)
    const gap = line ? x - line.right : 0
    if (!line || Math.abs(y - line.y) > 0.6 * Math.max(size, line.size) || gap < -size) {
      line = { page, text: str, left: x, right: x + width, y, size }
      lines.push(line)
    } else {
      line.text += between(line.text, str, gap / size, blank) + str
      line.right = Math.max(line.right, x + width)
      // a small raised sign does not make a line small
      if (size > line.size) Object.assign(line, { size, y })
    }
    blank = false
  }
  return { lines: lines.map((line) => ({ ...line, text: withoutThinSpaces(line.text.trim()) })), askew }
}

function between(before: string, after: string, gap: number, blank: boolean): string {
  if (gap > CELL) return '\t'
  return (blank || gap > 0.2) && !(isGlued(before, after) && gap < KERN) ? ' ' : ''
}

/**
 * Word processors set a thin space between Chinese and figures, which a PDF cannot tell from a blank: `占 63%，` is `占63%，`.
 * Behind the number of a heading (`1.2 总则`) it is a blank.
 */
function withoutThinSpaces(text: string): string {
  const number = /^[\d.]{1,12} /.exec(text)?.[0] ?? ''
  return number + text.slice(number.length).replace(THIN, '')
}

const THIN =
  /(?<=[\u3001-\u303f\u3400-\u9fff\uff01-\uffee]) (?=[\dA-Za-z])|(?<=[\dA-Za-z%]) (?=[\u3400-\u9fff\uff01-\uffee])/g

/** Chinese goes on without a blank, other words do not. */
export const isGlued = (before: string, after: string): boolean =>
  HAN.test(before.slice(-1)) || HAN.test(after[0] ?? '')

export const boxOf = ({ left, right, y, size }: Line): Box =>
  [left, y - size * 0.2, right - left, size * 1.1].map((n) => Math.round(n * 10) / 10) as Box
