import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { SpeechSchema, validate } from '../../src'
import { slurmShard } from '../../src/node/bulk/shard'
import { corpus } from '../corpus'

// workers are found beside the built package
const dist = new URL('../../dist/', import.meta.url)
const cli = new URL('cli.js', dist).pathname
const node: typeof import('../../src/node') = await import(new URL('node.js', dist).href)

// each run starts processes of its own, which takes its time on a busy machine
vi.setConfig({ testTimeout: 180_000 })

const folder = mkdtempSync(join(tmpdir(), 'gangmu-'))
const inFolder = (name: string) => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const SPEECH = '在全县水利工作会议上的讲话\n同志们：\n今天讲两点意见。\n一、提高认识。\n二、狠抓落实。要加强领导。\n'

beforeAll(() => {
  if (!existsSync(cli)) throw new Error('build first: npm run build')
  mkdirSync(inFolder('many/sub/deep'), { recursive: true })
  for (let i = 0; i < 30; i++) writeFileSync(inFolder(`many/${i}.txt`), `${SPEECH}三、第${i}份。\n`)
  writeFileSync(inFolder('many/sub/a.txt'), SPEECH)
  writeFileSync(inFolder('many/sub/deep/b.md'), `# ${SPEECH}`)
  writeFileSync(inFolder('many/sub-a.txt'), SPEECH)
  writeFileSync(inFolder('many/empty.txt'), '')
  writeFileSync(inFolder('many/old.wps'), Buffer.from('d0cf11e0a1b11ae100', 'hex'))
  writeFileSync(inFolder('many/picture.jpg'), 'x')
  writeFileSync(inFolder('many/.hidden.txt'), 'x')
})

/** Processes that a process has started. */
const workersOf = ({ pid }: ChildProcess): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)

function gangmu(args: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync('node', [cli, 'parse', ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    maxBuffer: 1e9,
  })
  return { status, stdout: stdout.toString(), stderr: stderr.toString() }
}
const linesOf = (output: string) =>
  output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
const pathsOf = (output: string) => linesOf(output).map(({ path }) => path)

describe('a folder', () => {
  test('gives a line a file, in order, failures included', () => {
    const { status, stdout, stderr } = gangmu(['many'])
    const lines = linesOf(stdout)
    expect(lines).toHaveLength(35)
    expect(lines.map(({ path }) => path)).toEqual(lines.map(({ path }) => path).sort())
    expect(lines.filter(({ ok }) => !ok).map(({ path, error }) => [path, error.code])).toEqual([
      ['many/empty.txt', 'empty'],
      ['many/old.wps', 'unsupported-format'],
    ])
    for (const line of lines.filter(({ ok }) => ok)) expect(SpeechSchema.parse(line.speech)).toEqual(line.speech)
    expect(stderr).toContain('gangmu: many/empty.txt: holds no bytes\n')
    expect(stderr).toContain('passed over 1 files that are no documents (1 .jpg)')
    expect(status).toBe(1)
  })

  test('is the same whatever the number of workers, on standard output and in a file', () => {
    const { stdout } = gangmu(['many', '--jobs', '1'])
    expect(gangmu(['many', '--jobs', '3', '--out', 'many.jsonl']).stdout).toBe('')
    expect(readFileSync(inFolder('many.jsonl'), 'utf8')).toBe(stdout)
    expect(existsSync(inFolder('many.jsonl.partial'))).toBe(false)
  })

  test('in parts: joined they are the whole', () => {
    const whole = gangmu(['many']).stdout
    const parts = [1, 2, 3, 4].map((i) => gangmu(['many', '--shard', `${i}/4`]).stdout)
    expect(parts.join('')).toBe(whole)
    const slurm = (id: number) => ({
      SLURM_ARRAY_TASK_ID: String(id),
      SLURM_ARRAY_TASK_COUNT: '4',
      SLURM_ARRAY_TASK_MIN: '0',
    })
    expect([0, 1, 2, 3].map((id) => gangmu(['many'], slurm(id)).stdout)).toEqual(parts)
  })

  test('through the library', async () => {
    const results = []
    for await (const result of node.parseFiles([inFolder('many')], { jobs: 2, withText: true })) results.push(result)
    expect(results).toHaveLength(35)
    for (const result of results)
      if (result.ok) expect(validate(result.text!, result.speech)).toEqual([])
      else expect(result.error.message).not.toBe('')
  })

  test('leaving the loop ends the workers', async () => {
    for await (const { path } of node.parseFiles([inFolder('many')])) {
      expect(path).toBe(inFolder('many/0.txt'))
      break
    }
  })
})

describe('--resume', () => {
  const run = (...more: string[]) => gangmu(['again', '--out', 'again.jsonl', ...more])
  const output = () => readFileSync(inFolder('again.jsonl'), 'utf8')
  beforeAll(() => cpSync(inFolder('many'), inFolder('again'), { recursive: true }))

  test('keeps the lines of files that are the same, makes those that are new or changed, drops those that are gone', () => {
    run()
    const marked = output().replaceAll('"genre":"speech"', '"genre":"SPEECH"')
    writeFileSync(inFolder('again.jsonl'), marked)
    writeFileSync(inFolder('again/5.txt'), `${SPEECH}三、改过。\n`)
    writeFileSync(inFolder('again/15a.txt'), SPEECH)
    rmSync(inFolder('again/7.txt'))
    run('--resume')
    const made = linesOf(output()).filter(({ speech }) => speech?.genre === 'speech')
    expect(made.map(({ path }) => path)).toEqual(['again/15a.txt', 'again/5.txt'])
    expect(pathsOf(output())).toEqual(pathsOf(gangmu(['again']).stdout))
  })

  test('goes on from the first part of a run, torn line and all', () => {
    const whole = gangmu(['again']).stdout
    rmSync(inFolder('again.jsonl'))
    for (const share of [0, 0.3, 0.9, 1]) {
      writeFileSync(
        inFolder('again.jsonl.partial'),
        Buffer.from(whole).subarray(0, Math.floor(Buffer.byteLength(whole) * share)),
      )
      expect(run('--resume').status).toBe(1)
      expect(output()).toBe(whole)
    }
  })

  test('makes lines of other options anew', () => {
    run('--resume', '--only', 'slogans')
    expect(linesOf(output()).filter(({ speech }) => speech)).toEqual([])
    run('--resume')
    expect(output()).toBe(gangmu(['again']).stdout)
  })

  test('needs a file to go on with', () => {
    expect(gangmu(['again', '--resume']).status).toBe(2)
    expect(gangmu(['again', '--resume', '--format', 'outline', '--out', 'x']).status).toBe(2)
  })
})

describe('what goes wrong', () => {
  const large = () => writeFileSync(inFolder('large/b.txt'), corpus[0].text.repeat(6000).slice(0, 20_000_000))
  beforeAll(() => {
    mkdirSync(inFolder('large'))
    for (const name of ['a', 'c', 'd']) writeFileSync(inFolder(`large/${name}.txt`), SPEECH)
    large()
  })

  // nobody ever writes to it: reading it never ends
  const hanging = () => spawnSync('mkfifo', [inFolder('hang.txt')])

  test('a file that takes too long costs itself alone', () => {
    hanging()
    const { status, stdout, stderr } = gangmu([
      'many/1.txt',
      'hang.txt',
      'many/2.txt',
      'many/3.txt',
      '--timeout',
      '1',
      '--jobs',
      '1',
    ])
    expect(linesOf(stdout).map(({ path, error }) => [path, error?.code])).toEqual([
      ['many/1.txt', undefined],
      ['hang.txt', 'timeout'],
      ['many/2.txt', undefined],
      ['many/3.txt', undefined],
    ])
    expect(stderr).toBe('gangmu: hang.txt: took more than 1 s\n')
    expect(status).toBe(1)
  })

  test('a file that hangs among quick ones that are reported together costs itself alone', () => {
    hanging()
    const { stdout, stderr } = gangmu(['many', 'hang.txt', 'many', '--timeout', '1', '--jobs', '1'])
    const whole = pathsOf(gangmu(['many']).stdout)
    expect(pathsOf(stdout)).toEqual([...whole, 'hang.txt', ...whole])
    expect(stderr).toContain('gangmu: hang.txt: took more than 1 s\n')
    expect(linesOf(stdout).filter(({ error }) => error?.code === 'timeout')).toHaveLength(1)
  })

  test('without a place for temporary files, and with lines of megabytes, all goes the slower way', () => {
    mkdirSync(inFolder('long-lines'))
    for (const name of ['a', 'c']) writeFileSync(inFolder(`long-lines/${name}.txt`), SPEECH)
    writeFileSync(inFolder('long-lines/b.txt'), corpus[0].text.repeat(60))
    const { status, stdout } = gangmu(['long-lines'])
    expect(stdout.length).toBeGreaterThan(1 << 20)
    expect(gangmu(['long-lines'], { TMPDIR: inFolder('nowhere') })).toEqual({ status, stdout, stderr: '' })
    expect(pathsOf(stdout)).toEqual(['long-lines/a.txt', 'long-lines/b.txt', 'long-lines/c.txt'])
  })

  test('a disk that is full is told, and what is there is kept', () => {
    const limited = (kilobytes: number, ...more: string[]) =>
      spawnSync(
        'bash',
        ['-c', `ulimit -f ${kilobytes}; exec node ${cli} parse many --out full.jsonl "$@"`, '-', ...more],
        {
          cwd: folder,
          encoding: 'utf8',
        },
      )
    const { status, stderr } = limited(8)
    expect(stderr).toMatch(/gangmu: the output cannot be written: EFBIG.*; go on with the same command and --resume\n$/)
    expect(status).toBe(1)
    expect(existsSync(inFolder('full.jsonl'))).toBe(false)
    expect(limited(100_000, '--resume').status).toBe(1)
    expect(readFileSync(inFolder('full.jsonl'), 'utf8')).toBe(gangmu(['many']).stdout)
    expect(gangmu(['many', '--out', '/dev/full']).stderr).toMatch(/gangmu: the output cannot be written: ENOSPC.*\n$/)
  })

  test('a worker that is killed costs the file that it was at', async () => {
    hanging()
    const child = spawn('node', [cli, 'parse', 'many/1.txt', 'hang.txt', 'many/2.txt', '--jobs', '1'], { cwd: folder })
    const stdout = text(child.stdout)
    await once(child.stdout, 'data')
    await sleep(500)
    for (const worker of workersOf(child)) process.kill(worker, 'SIGKILL')
    expect(linesOf(await stdout).map(({ error }) => error?.code)).toEqual([undefined, 'crashed', undefined])
  })

  test('a worker that dies of a file costs that file alone', async () => {
    const codes = []
    for await (const result of node.parseFiles([inFolder('large')], { memory: 48, jobs: 2 }))
      codes.push(result.ok ? 'ok' : result.error.code)
    expect(codes).toEqual(['ok', 'out-of-memory', 'ok', 'ok'])
  })

  test('Ctrl-C finishes the files under way and says how to go on', async () => {
    mkdirSync(inFolder('long'))
    for (let i = 0; i < 400; i++) writeFileSync(inFolder(`long/${i}.txt`), SPEECH.repeat(20))
    const child: ChildProcess = spawn('node', [cli, 'parse', 'long', '--out', 'long.jsonl'], { cwd: folder })
    const stderr = text(child.stderr!)
    while (!existsSync(inFolder('long.jsonl.partial')) || statSync(inFolder('long.jsonl.partial')).size === 0)
      await sleep(20)
    child.kill('SIGINT')
    const [status] = await once(child, 'close')
    expect(status).toBe(130)
    expect(await stderr).toMatch(/stopped after \d+ of 400 files; go on with .*--resume/)
    expect(existsSync(inFolder('long.jsonl'))).toBe(false)
    const partial = readFileSync(inFolder('long.jsonl.partial'), 'utf8')
    expect(partial.endsWith('\n')).toBe(true)
    expect(pathsOf(partial).length).toBeLessThan(400)
    expect(gangmu(['long', '--out', 'long.jsonl', '--resume']).status).toBe(0)
    expect(readFileSync(inFolder('long.jsonl'), 'utf8')).toBe(gangmu(['long']).stdout)
  })
})

test.each([
  [
    { SLURM_ARRAY_TASK_ID: '3', SLURM_ARRAY_TASK_COUNT: '8', SLURM_ARRAY_TASK_MIN: '0' },
    { index: 4, count: 8 },
  ],
  [
    { SLURM_ARRAY_TASK_ID: '1', SLURM_ARRAY_TASK_COUNT: '8', SLURM_ARRAY_TASK_MIN: '1' },
    { index: 1, count: 8 },
  ],
  [
    { SLURM_ARRAY_TASK_ID: '20', SLURM_ARRAY_TASK_COUNT: '3', SLURM_ARRAY_TASK_MIN: '10', SLURM_ARRAY_TASK_STEP: '5' },
    { index: 3, count: 3 },
  ],
  [{ SLURM_ARRAY_TASK_ID: '1' }, undefined],
  [{}, undefined],
])('the part of a Slurm task: %j', (env, shard) => {
  expect(slurmShard(env)).toEqual(shard)
})
