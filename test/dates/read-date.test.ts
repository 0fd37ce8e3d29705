import { describe, expect, it } from 'vitest'
import { findDate, isoDate } from '../../src/dates'

const iso = (text: string) => {
  const date = findDate(text, 0, text.length)
  return date && isoDate(date)
}

describe('dates', () => {
  it.each([
    ['2010年5月7日', '2010-05-07'],
    ['2010.5.7', '2010-05-07'],
    ['2024/5/20 11:12', '2024-05-20'],
    ['二〇一二年四月二十日', '2012-04-20'],
    ['二○○九年十二月', '2009-12'],
    ['二00五年六月十七日', '2005-06-17'],
    ['民国九十八年十月十日', '2009-10-10'],
    ['中华民国一一〇年', '2021'],
  ])('%s', (text, expected) => expect(iso(text)).toBe(expected))

  it.each(['5月7日', '2010.5.789', '2010年13月1日', '第3.2.1节'])('no day with a year: %s', (text) =>
    expect(iso(text)).toBeNull(),
  )
})
