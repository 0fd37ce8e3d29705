import { noCells } from '../../lexicon/statistics'
import type { Statistic } from '../../model'
import type { Passage } from '../passage'
import { bracketed, isUnit, kindOf, UNIT_LABEL } from './table'

const TAB = 9
const LINE = 10
const BLANK = 32
const WIDE_BLANK = 0x3000
const LONGEST_ROW = 400
const MOST_CELLS = 24
const LABEL_ABOVE = 40
const NUMBER = /^-?(?:0|[1-9]\d{0,2}(?:,\d{3}){1,4}|[1-9]\d{0,8})(?:\.\d{1,6})?%?$/
const YEAR = /^(?:19|20)\d\d年?$/
const SENTENCE = /[。;!?]/
const CHANGE = /增长|增减|升降|±/

interface Cell {
  readonly start: number
  readonly end: number
  /** Undefined where the cell is no plain number. */
  readonly value?: number
}

type Row = readonly Cell[]

/**
 * The figures of tables that lie in the text row by row, as the readers of files write them: cells parted by tabs, or by wide
 * blanks. The unit comes from the head of the column, a column of units, the label of the row, or the 单位: above.
 *
 *     > | 项目名称   总投资(万元)   年度投资(万元)
 *     > | 东湖公园   12600          5000             12600 万元 and 5000 万元, subject 东湖公园
 */
export function findRows({ text, norm, start, end }: Passage): Statistic[] {
  const found: Statistic[] = []
  let rows: Row[] = []
  let expected = start
  let first = start
  for (let at = nextParting(text, start, end); at >= 0; ) {
    const from = text.lastIndexOf('\n', at) + 1
    let to = text.indexOf('\n', at)
    if (to < 0 || to > end) to = end
    if (from !== expected) {
      readRows(norm, text, rows, first, found)
      rows = []
      first = from
    }
    const row = to - from <= LONGEST_ROW ? cellsOf(text, norm, Math.max(start, from), to) : []
    if (row.length > 1) rows.push(row)
    expected = to + 1
    at = to < end ? nextParting(text, to + 1, end) : -1
  }
  readRows(norm, text, rows, first, found)
  return found
}

/** Where a tab or a wide blank stands inside a line; -1 where none does. */
function nextParting(text: string, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    const c = text.charCodeAt(i)
    if (c !== TAB && c !== WIDE_BLANK) continue
    const before = i > 0 ? text.charCodeAt(i - 1) : LINE
    // not the indent of a paragraph
    if (before !== LINE && before !== WIDE_BLANK) return i
  }
  return -1
}

function cellsOf(text: string, norm: string, from: number, to: number): Cell[] {
  const cells: Cell[] = []
  let start = from
  for (let i = from; i <= to; i++) {
    const c = i < to ? text.charCodeAt(i) : LINE
    const isTab = c === TAB
    if (c !== LINE && !isTab && c !== WIDE_BLANK) continue
    const cell = cellAt(norm, start, i)
    // wide blanks in a row part two cells once, each tab parts two
    if (cell.end > cell.start || (isTab && cells.length > 0)) cells.push(cell)
    if (cells.length > MOST_CELLS) return []
    start = i + 1
  }
  return cells
}

function cellAt(norm: string, from: number, to: number): Cell {
  let [start, end] = [from, to]
  while (start < end && norm.charCodeAt(start) === BLANK) start++
  while (end > start && norm.charCodeAt(end - 1) === BLANK) end--
  const c = norm.charCodeAt(start)
  if (end - start > 16 || !((c >= 48 && c < 58) || norm[start] === '-')) return { start, end }
  const cell = norm.slice(start, end)
  return NUMBER.test(cell) ? { start, end, value: Number(cell.replace(/[,%]/g, '')) } : { start, end }
}

/** Reads the rows that follow each other without a line between; `first` is where the first of them begins. */
function readRows(norm: string, text: string, rows: readonly Row[], first: number, found: Statistic[]): void {
  let titles: Row = []
  const slice = ({ start, end }: Cell) => norm.slice(start, end)
  const common = rows.length > 0 ? unitAbove(norm, first) : undefined
  for (const row of rows) {
    const own = row.map(slice)
    if (isHead(row, own)) {
      titles = row
      continue
    }
    const hasTitles = titles.length === row.length
    const unit = own.find((cell, k) => k > 0 && isUnit(cell)) ?? bracketed(own[0]) ?? common
    // numbers without heads and units may be anything: pages, telephones, numbers of items
    if ((!hasTitles && unit === undefined) || own.some((cell) => SENTENCE.test(cell))) continue
    const label = row.find((cell, k) => cell.value === undefined && own[k] !== '' && !isUnit(own[k]))
    row.forEach((cell, k) => {
      // the first column numbers the rows, or names their years
      if (cell.value === undefined || k === 0) return
      const title = hasTitles ? titles[k] : undefined
      if (title && noCells.before(norm, title.end)) return
      found.push(toStatistic(text, norm, cell, cell.value, title, unit, label, YEAR.test(own[0]) ? row[0] : undefined))
    })
  }
}

function isHead(row: Row, own: readonly string[]): boolean {
  return row.every(({ value }, k) => value === undefined || YEAR.test(own[k])) && !YEAR.test(own[0])
}

function toStatistic(
  text: string,
  norm: string,
  { start, end }: Cell,
  value: number,
  titleCell: Cell | undefined,
  rowUnit: string | undefined,
  label: Cell | undefined,
  year: Cell | undefined,
): Statistic {
  const title = titleCell ? norm.slice(titleCell.start, titleCell.end) : ''
  const unit = norm[end - 1] === '%' || title.includes('%') ? '%' : (bracketed(title) ?? rowUnit)
  const statistic: Statistic = {
    text: text.slice(start, end),
    span: [start, end],
    kind: kindOf(unit),
    value,
    approximation: 'exact',
  }
  if (unit) statistic.unit = unit
  const noun = label ?? titleCell
  const subject = noun && text.slice(noun.start, noun.end).replace(label ? /\s|^#/g : /\s|[(（].*/g, '')
  if (subject) statistic.subject = subject
  if (CHANGE.test(title)) statistic.change = { direction: value < 0 ? 'decrease' : 'increase', mode: 'by' }
  if (year)
    statistic.period = {
      text: text.slice(year.start, year.end),
      span: [year.start, year.end],
      value: norm.slice(year.start, year.start + 4),
    }
  return statistic
}

/** 单位:万元 in the line above the table. */
function unitAbove(norm: string, first: number): string | undefined {
  if (first < 2) return undefined
  const from = Math.max(norm.lastIndexOf('\n', first - 2) + 1, first - LABEL_ABOVE)
  const unit = UNIT_LABEL.exec(norm.slice(from, first))?.[1]
  return unit && isUnit(unit) ? unit : undefined
}
