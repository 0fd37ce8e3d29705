// npm run soak [-- RUNS]: the property tests with other strings each time, 10,000 of them unless told.
import { spawnSync } from 'node:child_process'

const RUNS = process.argv[2] ?? '10000'
const args = ['vitest', 'run', '--config', '.config/vitest.config.ts', 'test/fuzz.test.ts']
const { status } = spawnSync('npx', args, { stdio: 'inherit', env: { ...process.env, RUNS } })
process.exitCode = status ?? 1
