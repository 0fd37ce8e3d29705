// npm run score              how well the corpus is read, text by text and measure by measure
// npm run score -- --update  the same, and what was reached becomes the floor of the tests
import { spawnSync } from 'node:child_process'

const SCORE = process.argv.includes('--update') ? 'update' : 'show'
const args = [
  'vitest',
  'run',
  '--config',
  '.config/vitest.config.ts',
  'test/score.test.ts',
  '--disable-console-intercept',
]
const { status } = spawnSync('npx', args, { stdio: 'inherit', env: { ...process.env, SCORE } })
process.exitCode = status ?? 1
