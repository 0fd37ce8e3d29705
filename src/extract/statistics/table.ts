import { NumeralClass as is, numeralClass } from '../../lexicon/numerals'
import { tableHeads } from '../../lexicon/statistics'
import { units } from '../../lexicon/units'
import type { Statistic, StatisticKind } from '../../model'
import type { Passage } from '../passage'
import { type Places, Trait } from '../places'
import { isFigure } from './characters'

interface Line {
  start: number
  end: number
  /** Undefined where the line is no plain number. */
  value?: number
}

const LONGEST = 40
const LONGEST_CELL = 20
const FEWEST_CELLS = 4
const CELL = /^-?\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?%?$|^-?\d{1,12}(?:\.\d{1,6})?%?$/
export const UNIT_LABEL = /单位:\s?([^\s,;()]{1,10})/
const IN_BRACKETS = /\(([^()]{1,12})\)/
const SENTENCE = /[。;!?]/
const MINUS = '-'.charCodeAt(0)
const PERCENT = '%'.charCodeAt(0)

/**
 * The figures of tables that lie in the text cell by cell, one a line. The unit comes from the head of the column,
 * the label of the row, a column of units, or the 单位: above; the value is as printed.
 *
 *     > | 产量（万吨） ⏎ 粮食 ⏎ 650.0        650 万吨, subject 粮食
 */
export function findCells({ norm, text, start, end }: Passage, places: Places): Statistic[] {
  const found: Statistic[] = []
  if (!mayHoldTable(norm, start, end, places)) return found
  let run: Line[] = []
  let cells = 0
  const close = () => {
    if (cells >= FEWEST_CELLS) for (const cell of readTable(norm, text, run)) found.push(cell)
    run = []
    cells = 0
  }
  for (let at = start; at < end; ) {
    let stop = norm.indexOf('\n', at)
    if (stop < 0 || stop > end) stop = end
    const line = stop - at <= LONGEST * 2 ? trimmed(norm, at, stop) : undefined
    if (
      !line ||
      line.end - line.start > LONGEST ||
      (line.value === undefined && SENTENCE.test(norm.slice(line.start, line.end)))
    ) {
      if (stop > at && (!line || line.end > line.start)) close()
    } else if (line.end > line.start) {
      run.push(line)
      if (line.value !== undefined) cells++
      // a list of short lines without figures is no table
      else if (cells === 0 && run.length > 40) run.shift()
    }
    at = stop + 1
  }
  close()
  return found
}

/** Most documents have no lines that are numbers: a look at their first and last characters tells. */
function mayHoldTable(norm: string, start: number, end: number, { at, traits, count }: Places): boolean {
  let cells = 0
  let from = start
  for (let k = 0; k <= count; k++) {
    if (k < count && (traits[k] & Trait.line) === 0) continue
    const to = k < count ? at[k] : end
    if (isLikeCell(norm, from, to) && ++cells >= FEWEST_CELLS) return true
    from = to + 1
  }
  return false
}

function isLikeCell(norm: string, from: number, to: number): boolean {
  if (to - from > LONGEST * 2) return false
  let start = from
  let end = to
  while (start < end && norm.charCodeAt(start) === 32) start++
  while (end > start && norm.charCodeAt(end - 1) === 32) end--
  if (start === end || end - start > LONGEST_CELL) return false
  const [first, last] = [norm.charCodeAt(start), norm.charCodeAt(end - 1)]
  return (isFigure(first) || first === MINUS) && (isFigure(last) || last === PERCENT)
}

function trimmed(norm: string, from: number, to: number): Line {
  let [start, end] = [from, to]
  while (start < end && norm.charCodeAt(start) === 32) start++
  while (end > start && norm.charCodeAt(end - 1) === 32) end--
  const c = norm[start]
  if (end - start > LONGEST_CELL || !((c >= '0' && c <= '9') || c === '-')) return { start, end }
  const cell = norm.slice(start, end)
  return CELL.test(cell) ? { start, end, value: Number(cell.replace(/[,%]/g, '')) } : { start, end }
}

interface Row {
  labels: Line[]
  cells: Line[]
}

function readTable(norm: string, text: string, lines: readonly Line[]): Statistic[] {
  const rows: Row[] = []
  let labels: Line[] = []
  for (const line of lines) {
    if (line.value === undefined) {
      if (labels.length === 0 || rows.length === 0 || labels !== rows[rows.length - 1].labels) labels.push(line)
      else labels = [line]
      continue
    }
    if (rows.length === 0 || rows[rows.length - 1].labels !== labels) rows.push({ labels, cells: [] })
    rows[rows.length - 1].cells.push(line)
  }
  const columns = commonest(rows.map((row) => row.cells.length))
  const heads = commonest(rows.slice(1).map((row) => row.labels.length)) || 1
  const slice = (line: Line) => norm.slice(line.start, line.end)
  const above = rows[0].labels.slice(0, Math.max(0, rows[0].labels.length - heads))
  const titles = titlesOf(above.map(slice), heads, columns)
  const common = above.map((line) => UNIT_LABEL.exec(slice(line))?.[1]).find((unit) => unit && isUnit(unit))
  const columnUnits = titles.map((title) => (title.includes('%') ? '%' : bracketed(title)))
  let rowUnit: string | undefined
  const found: Statistic[] = []
  for (const row of rows) {
    // a missing last cell may hold a word: 持平
    if (row.cells.length > columns) continue
    const own = row.labels.slice(-heads).map(slice)
    rowUnit = own.slice(1).find(isUnit) ?? bracketed(own[0] ?? '') ?? rowUnit
    const [label] = row.labels.slice(-heads)
    const subject = label && text.slice(label.start, label.end).replace(/\s|^#/g, '')
    row.cells.forEach((cell, k) => {
      const printed = norm.slice(cell.start, cell.end)
      const unit = printed.endsWith('%') ? '%' : (columnUnits[k] ?? rowUnit ?? common)
      const statistic: Statistic = {
        text: text.slice(cell.start, cell.end),
        span: [cell.start, cell.end],
        kind: kindOf(unit),
        value: cell.value!,
        approximation: 'exact',
      }
      if (unit) statistic.unit = unit
      if (subject) statistic.subject = subject
      if (/增长|增减|升降|±/.test(titles[k] ?? ''))
        statistic.change = { direction: cell.value! < 0 ? 'decrease' : 'increase', mode: 'by' }
      found.push(statistic)
    })
  }
  return found
}

/** The heads of the columns of figures: behind the head of the first column, or else the last lines before the first row. */
function titlesOf(above: readonly string[], heads: number, columns: number): readonly string[] {
  const first = above.findLastIndex((line) => tableHeads.has(line.replace(/ /g, '')))
  const titles = first < 0 ? [] : above.slice(first + heads, first + heads + columns)
  return titles.length === columns ? titles : above.slice(-columns)
}

export function bracketed(label: string): string | undefined {
  const inside = IN_BRACKETS.exec(label)?.[1]
  return inside && isUnit(inside) ? inside : undefined
}

/** 万吨, 亿元, %: a unit with or without 万 and 亿 before it. */
export function isUnit(word: string): boolean {
  const at = unitAt(word)
  const found = units.at(word, at)
  return found !== undefined && (at + found.word.length === word.length || word[at + found.word.length] === '/')
}

export function kindOf(unit: string | undefined): StatisticKind {
  return unit ? (units.at(unit, unitAt(unit))?.value.kind ?? 'count') : 'count'
}

function unitAt(word: string): number {
  let i = 0
  while (
    i < word.length &&
    numeralClass[word.charCodeAt(i)] >= is.place &&
    numeralClass[word.charCodeAt(i)] <= is.scale &&
    !units.at(word, i)
  )
    i++
  return i
}

function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const n of numbers) counts.set(n, (counts.get(n) ?? 0) + 1)
  let best = 0
  for (const [n, count] of counts) if (count > (counts.get(best) ?? 0)) best = n
  return best
}
