import { expect, test } from 'vitest'
import { parseSpeech } from '../../src'
import { toCsv } from '../../src/tables/csv'
import { statisticColumns, statisticsTable } from '../../src/tables/statistics-table'

const text =
  '关于工作的报告\n一、经济平稳发展\n全年生产总值1500.3亿元,同比增长12.5%。\n二、下一步打算\n力争增长10%~12%。\n'

test('one flat row a figure, with its headings', () => {
  const rows = statisticsTable(parseSpeech(text), text)
  expect(rows.map((row) => [row.quote, row.value, row.low, row.high, row.unit, row.change, row.basis])).toEqual([
    ['1500.3亿元', 150_030_000_000, 150_030_000_000, 150_030_000_000, '元', null, null],
    ['12.5%', 12.5, 12.5, 12.5, '%', 'increase', '同比'],
    ['10%~12%', null, 10, 12, '%', 'increase', null],
  ])
  expect(rows.map((row) => row.heading)).toEqual(['经济平稳发展', '经济平稳发展', '下一步打算'])
  for (const row of rows) {
    expect(Object.keys(row)).toEqual([...statisticColumns])
    expect(text.slice(row.start, row.end)).toBe(row.quote)
    for (const cell of Object.values(row))
      expect(['string', 'number', 'boolean'].includes(typeof cell) || cell === null).toBe(true)
  }
})

test('CSV after RFC 4180', () => {
  expect(toCsv([{ a: 'x,"y"', b: null, c: 1.5 }])).toBe('a,b,c\r\n"x,""y""",,1.5\r\n')
  expect(toCsv([{ a: 'two\nlines', b: true }], ['b', 'a'])).toBe('b,a\r\ntrue,"two\nlines"\r\n')
  expect(toCsv(statisticsTable(parseSpeech('')), statisticColumns)).toBe(`${statisticColumns.join(',')}\r\n`)
})
