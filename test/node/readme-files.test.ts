import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

// what README says about files, beyond its commands and examples, which test/readme.test.ts runs

const root = new URL('../../', import.meta.url).pathname
const readme = readFileSync(`${root}README.md`, 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'gangmu-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (script: string, env: Record<string, string> = {}) =>
  spawnSync('bash', ['-c', `gangmu() { node ${root}dist/cli.js "$@"; }\n${script}`], {
    cwd: folder,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1e9,
  })

test('the Slurm job: its parts, one behind the other, are the whole', () => {
  const job = /```bash\n([\s\S]*?)```/.exec(readme)![1]
  const tasks = Number(/--array=1-(\d+)/.exec(job)![1])
  mkdirSync(join(folder, 'in'))
  for (const name of ['speech.txt', 'speech.md', 'speech.html', 'speech.gb18030.txt'])
    cpSync(`${root}corpus/formats/${name}`, join(folder, 'in', name))
  let joined = ''
  for (let id = 1; id <= tasks; id++) {
    const { status } = run(job, {
      SPEECHES: 'in',
      SLURM_ARRAY_TASK_ID: String(id),
      SLURM_ARRAY_TASK_COUNT: String(tasks),
      SLURM_ARRAY_TASK_MIN: '1',
    })
    expect(status).toBe(0)
    joined += readFileSync(join(folder, `part-${id}.jsonl`), 'utf8')
  }
  expect(joined).toBe(run('gangmu parse in').stdout)
}, 120_000)

test('the codes of what cannot be read are all there are', () => {
  const table = readme.slice(readme.indexOf('| what | code |'), readme.indexOf('In an application:'))
  const told = [...table.matchAll(/`([\w-]+)`/g)].map(([, code]) => code)
  const source = readFileSync(`${root}src/node/read-error.ts`, 'utf8')
  const known = [...source.matchAll(/^ {2}\| '([\w-]+)'/gm)].map(([, code]) => code)
  expect(told.sort()).toEqual(known.sort())
})

test('every extension that is told to be unsupported is', () => {
  mkdirSync(join(folder, 'old'))
  const [, row] = /^\| (\.doc .*?) \|/m.exec(readme)!
  const extensions = row.match(/\.\w+/g)!
  for (const extension of extensions)
    writeFileSync(join(folder, `old/a${extension}`), Buffer.from('d0cf11e0a1b11ae100', 'hex'))
  const lines = run('gangmu parse old').stdout.trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line).error.code)).toEqual(extensions.map(() => 'unsupported-format'))
}, 60_000)

test('limits and options', () => {
  const source = readFileSync(`${root}src/node/read-file.ts`, 'utf8')
  expect(source).toContain(`MAX_BYTES = ${/more than (\d+) MB/.exec(readme)![1]} * 1024 * 1024`)
  expect(readFileSync(`${root}src/node/bulk/parse-lines.ts`, 'utf8')).toContain(
    `timeout = ${/`--timeout` seconds \((\d+)\)/.exec(readme)![1]}`,
  )
  const options = /`parseFiles` takes ([\s\S]*?) to\s/.exec(readme)![1]
  const types = readFileSync(`${root}src/node/bulk/parse-lines.ts`, 'utf8') + source
  const more =
    readFileSync(`${root}src/node/bulk/line.ts`, 'utf8') + readFileSync(`${root}src/node/bulk/parse-files.ts`, 'utf8')
  for (const [, name] of options.matchAll(/`(\w+)`/g))
    expect(types + more).toMatch(new RegExp(`^ {2}${name}\\?: `, 'm'))
})
