import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseSpeech, type Statistic } from '../../src'

interface Expected {
  text: string
  span: [number, number]
  value?: number
  range?: [number, number]
  optional?: boolean
  approximation?: string
  change?: string
  subject?: string
}
interface Example {
  id: string
  text: string
  expect: Expected[]
}

const catalogue = readFileSync(new URL('../../corpus/catalogue/statistics.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Example)

const close = (a: number, b: number) => Math.abs(a - b) <= 1e-3 * Math.max(1e-9, Math.abs(b))
const overlaps = (a: [number, number], b: [number, number]) => a[0] < b[1] && b[0] < a[1]

/** What is wrong with `found` where `expected` was to be found; nothing where all is well. */
function faults(expected: Expected[], found: Statistic[]): string[] {
  const rest = [...found]
  const bad: string[] = []
  for (const e of expected) {
    const i = rest.findIndex((f) => overlaps(f.span, e.span))
    const f = i < 0 ? undefined : rest.splice(i, 1)[0]
    if (!f) {
      if (!e.optional) bad.push(`missed ${e.text}`)
      continue
    }
    if (e.value !== undefined && !(f.value !== undefined && close(f.value, e.value)))
      bad.push(`${f.value} for ${e.text}`)
    if (e.range && !(f.range && close(f.range[0], e.range[0]) && close(f.range[1], e.range[1])))
      bad.push(`${f.range} for ${e.text}`)
    if (e.approximation && f.approximation !== e.approximation) bad.push(`${f.approximation} for ${e.text}`)
    if (e.change && f.change?.direction !== e.change) bad.push(`${f.change?.direction} for ${e.text}`)
    if (e.subject && !f.subject?.includes(e.subject)) bad.push(`subject ${f.subject} for ${e.text}`)
  }
  return [...bad, ...rest.map((f) => `too much ${f.text}`)]
}

describe('catalogue of statistics', () => {
  test('holds three hundred sentences and more', () => expect(catalogue.length).toBeGreaterThan(300))

  test('every sentence is read as expected', () => {
    const wrong = catalogue.flatMap(({ id, text, expect: expected }) =>
      faults(expected, parseSpeech(text).statistics).map((fault) => `${id} ${text} ${fault}`),
    )
    expect(wrong).toEqual([])
  })
})
