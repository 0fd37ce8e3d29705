// Runs the scorers beside the project, prints what they print, and fails where a score is below its floor (floors.json).
// --update makes what was reached the floor.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const floorsFile = new URL('floors.json', import.meta.url)
const shared = '../shared'
const gold = readdirSync(`${shared}/gold`)
  .filter((name) => name.endsWith('.json'))
  .map((name) => `${shared}/gold/${name}`)
const run = (script, ...args) => {
  const report = execFileSync('node', [`${shared}/score/${script}`, ...args], { encoding: 'utf8' })
  console.log(report)
  return report.trim().split('\n')
}

/** A row's numbers by the names in the head of its column. */
function table(lines, prefix) {
  const heads = lines[0].trim().split(/\s+/).slice(1)
  return lines.slice(1).flatMap((line) => {
    const [row, ...cells] = line.trim().split(/\s+/)
    if (cells.length !== heads.length) return []
    return heads.flatMap((head, i) => (cells[i] === '–' ? [] : [[`${prefix} ${row} ${head}`, Number(cells[i])]]))
  })
}

const catalogue = run('catalogue.mjs', `${shared}/catalogue/statistics.jsonl`).at(-1)
const scores = Object.fromEntries([
  ...table(run('score.mjs', ...gold), 'gold').filter(([name]) => name.startsWith('gold ALL ')),
  ...table(run('dirt.mjs', ...gold), 'dirt'),
  ['catalogue F1', Number(/F1 ([\d.]+)/.exec(catalogue)?.[1])],
])

if (process.argv.includes('--update')) {
  writeFileSync(floorsFile, `${JSON.stringify(scores, null, 2)}\n`)
} else {
  const floors = JSON.parse(readFileSync(floorsFile, 'utf8'))
  for (const [name, floor] of Object.entries(floors)) {
    const fell = name.endsWith(' lost') ? !(scores[name] <= floor) : !(scores[name] >= floor)
    if (!fell) continue
    console.log(`${name}: ${scores[name]}, floor ${floor}`)
    process.exitCode = 1
  }
}
