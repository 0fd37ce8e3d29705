import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseSpeech } from '../src'
import { addTallies, compare, score, type Tallies } from './score/compare'
import { readGold } from './score/gold'
import { scoreTable, withScores } from './score/table'

const folder = new URL('../corpus/gold', import.meta.url).pathname
const floorsFile = new URL('./score/floors.json', import.meta.url)
const readmeFile = new URL('../README.md', import.meta.url)
const golds = existsSync(folder) ? readGold(folder) : []
const all: Tallies = {}
const rows = golds.map((gold) => {
  const tallies = compare(gold, parseSpeech(gold.source))
  addTallies(all, tallies)
  return { name: gold.name, tallies }
})

const shown = (x: number | null | undefined): string => (x == null ? '–' : x.toFixed(3))

if (process.env.SCORE) {
  const measures = Object.keys(all)
  const width = Math.max(...rows.map(({ name }) => name.length))
  const line = (name: string, cells: string[]) =>
    [name.padEnd(width), ...cells.map((cell, i) => cell.padStart(Math.max(6, measures[i].length)))].join(' ')
  console.log(line('', measures))
  for (const { name, tallies } of [...rows, { name: 'all', tallies: all }])
    console.log(
      line(
        name,
        measures.map((m) => shown(tallies[m] && score(tallies[m]))),
      ),
    )
}
if (process.env.SCORE === 'update') {
  const reached = Object.entries(all).map(([measure, tally]) => [
    measure,
    Math.floor((score(tally) ?? 0) * 1000) / 1000,
  ])
  const floors = Object.fromEntries(reached)
  writeFileSync(floorsFile, `${JSON.stringify(floors, null, 2)}\n`)
  writeFileSync(readmeFile, withScores(readFileSync(readmeFile, 'utf8'), scoreTable(floors)))
}

describe.skipIf(golds.length === 0)('the corpus is read no worse than before', () => {
  const floors: Record<string, number> = JSON.parse(readFileSync(floorsFile, 'utf8'))
  test.each(Object.entries(floors))('%s ≥ %d', (measure, floor) => {
    expect(score(all[measure]) ?? 0).toBeGreaterThanOrEqual(floor)
  })

  test('the README tells them', () => {
    const readme = readFileSync(readmeFile, 'utf8')
    expect(withScores(readme, scoreTable(floors))).toBe(readme)
  })
})
