import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SpeechSchema } from '../src'

const cli = new URL('../dist/cli.js', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'gangmu-'))
const inFolder = (name: string) => join(folder, name)

const SPEECH =
  '在全县水利工作会议上的讲话\n同志们：\n今天讲两点意见。\n一、提高认识。全县有水库12座。\n二、狠抓落实。要加强领导。\n'

beforeAll(() => {
  if (!existsSync(cli)) throw new Error('build first: npm run build')
  writeFileSync(inFolder('a.txt'), SPEECH)
  writeFileSync(inFolder('b.txt'), `\ufeff${SPEECH}`)
  writeFileSync(inFolder('big.txt'), SPEECH.repeat(3000))
  writeFileSync(inFolder('empty.txt'), '')
  writeFileSync(inFolder('secret.doc'), Buffer.from('d0cf11e0a1b11ae100', 'hex'))
  mkdirSync(inFolder('sub'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the built command in the folder. */
function gangmu(
  args: string[],
  { input = '', env = {} }: { input?: string | Buffer; env?: Record<string, string> } = {},
) {
  const { status, stdout, stderr } = spawnSync('node', [cli, ...args], {
    cwd: folder,
    input,
    env: { ...process.env, ...env },
    maxBuffer: 1e9,
  })
  return { status, stdout: stdout.toString(), stderr: stderr.toString() }
}

describe('what it prints', () => {
  test('an outline for one path', () => {
    const { status, stdout, stderr } = gangmu(['parse', 'a.txt'])
    expect(stdout).toContain('在全县水利工作会议上的讲话')
    expect(stdout.trimEnd().split('\n').at(-1)).toContain('removed nothing')
    expect(stdout).not.toContain('\x1b')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  test('one JSON line a path for several, in input order', () => {
    const { status, stdout } = gangmu(['parse', 'b.txt', 'a.txt'])
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ path, ok }) => [path, ok])).toEqual([
      ['b.txt', true],
      ['a.txt', true],
    ])
    expect(lines[0].sha256).toMatch(/^[0-9a-f]{64}$/)
    for (const { speech } of lines) expect(SpeechSchema.parse(speech)).toEqual(speech)
    expect(status).toBe(0)
  })

  test('one result as JSON; --with-text puts the text beside it, byte order mark included', () => {
    const plain = JSON.parse(gangmu(['parse', 'b.txt', '--format', 'json']).stdout)
    expect(SpeechSchema.parse(plain)).toEqual(plain)
    const { text, ...speech } = JSON.parse(gangmu(['parse', 'b.txt', '--format', 'json', '--with-text']).stdout)
    expect(speech).toEqual(plain)
    expect(text).toBe(`\ufeff${SPEECH}`)
  })

  test.each(['statistics', 'directives', 'slogans'])('--only %s', (only) => {
    const { status, stdout } = gangmu(['parse', 'a.txt', '--format', 'jsonl', '--only', only])
    expect(Object.keys(JSON.parse(stdout))).toEqual(['path', 'sha256', 'version', 'options', 'ok', 'reading', only])
    expect(status).toBe(0)
  })

  test('--only as lines to read, each with its place', () => {
    const { stdout } = gangmu(['parse', 'a.txt', '--only', 'statistics'])
    expect(stdout).toMatch(/^ {3}4 {2}12座 {2}.*\n1 figure\n$/)
  })

  test('CSV: one head for all, the path in front where there are several', () => {
    const [head, row, ...rest] = gangmu(['parse', 'a.txt', '--format', 'csv']).stdout.split('\r\n')
    expect(head).toMatch(/^part,title,heading,quote,/)
    expect(row).toContain(',在全县水利工作会议上的讲话,提高认识,12座,12,')
    expect(rest).toEqual([''])
    const lines = gangmu(['parse', 'a.txt', 'b.txt', '--format', 'csv']).stdout.split('\r\n')
    expect(lines).toEqual([`path,${head}`, `a.txt,${row}`, expect.stringMatching(/^b\.txt,/), ''])
  })

  test.each(['directives', 'slogans'])('CSV of %s', (only) => {
    expect(gangmu(['parse', 'a.txt', '--format', 'csv', '--only', only]).stdout).toMatch(/^part,title,heading,quote,/)
  })

  test('Markdown and HTML', () => {
    expect(gangmu(['parse', 'a.txt', '--format', 'markdown']).stdout).toMatch(/^# 在全县水利工作会议上的讲话\n/)
    expect(gangmu(['parse', 'a.txt', '--format', 'html']).stdout).toMatch(/^<!doctype html>/)
  })

  test('reads standard input for -', () => {
    expect(gangmu(['parse', '-'], { input: SPEECH }).stdout).toBe(gangmu(['parse', 'a.txt']).stdout)
  })

  test('--out writes a file and nothing to standard output', () => {
    expect(gangmu(['parse', 'a.txt', '--out', 'out.txt'])).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(readFileSync(inFolder('out.txt'), 'utf8')).toBe(gangmu(['parse', 'a.txt']).stdout)
  })

  test('its version and its help', () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
    expect(gangmu(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
    expect(gangmu(['parse', '--help']).stdout).toContain('--format')
  })
})

describe('what goes wrong', () => {
  test.each([
    ['missing.txt', 'missing.txt: no such file', 'not-found'],
    ['empty.txt', 'empty.txt: holds no bytes', 'empty'],
    ['secret.doc', 'secret.doc: is a Word 97–2003 document: save it as .docx', 'unsupported-format'],
  ])('%s: told on standard error and, as jsonl, in its line; the others are done', (path, message, code) => {
    const { status, stdout, stderr } = gangmu(['parse', path, 'a.txt'])
    const [failed, done] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(failed).toMatchObject({ path, ok: false, error: { code } })
    expect(done).toMatchObject({ path: 'a.txt', ok: true })
    expect({ status, stderr }).toEqual({ status: 1, stderr: `gangmu: ${message}\n` })
  })

  test('bad bytes are told, and the rest is read', () => {
    const { status, stdout, stderr } = gangmu(['parse', '-', '--format', 'json', '--with-text'], {
      input: Buffer.from([0x41, 0xff]),
    })
    expect(JSON.parse(stdout).text).toBe('A\ufffd')
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: 'gangmu: standard input: a byte at 1 cannot be read as utf-8\n',
    })
  })

  test.each([
    [[]],
    [['parse']],
    [['nothing']],
    [['parse', 'a.txt', '--format', 'pdf']],
    [['parse', 'a.txt', '--only', 'words']],
    [['parse', 'a.txt', '--nothing']],
    [['parse', 'a.txt', 'b.txt', '--format', 'json']],
    [['parse', '-', '-']],
    [['parse', 'a.txt', '--format', 'html', '--only', 'slogans']],
    [['parse', 'a.txt', '--with-text']],
    [['parse', 'a.txt', '--out', 'sub']],
    [['parse', 'a.txt', '--out', 'none/out.txt']],
  ])('wrong usage: %j', (args) => {
    const { status, stdout, stderr } = gangmu(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).not.toBe('')
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  test('a closed pipe ends quietly', async () => {
    const child: ChildProcess = spawn('node', [cli, 'parse', ...Array(20).fill('big.txt')], { cwd: folder })
    const stderr = text(child.stderr!)
    await once(child.stdout!, 'data')
    child.stdout!.destroy()
    const [status] = await once(child, 'close')
    expect({ status, stderr: await stderr }).toEqual({ status: 0, stderr: '' })
  })

  test('an interrupt ends it with 130', async () => {
    const child: ChildProcess = spawn('node', [cli, 'parse', ...Array(500).fill('big.txt')], { cwd: folder })
    await once(child.stdout!, 'data')
    child.stdout!.resume()
    child.kill('SIGINT')
    const [status] = await once(child, 'close')
    expect(status).toBe(130)
  })
})
