import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const files = ['corpus/forum-story.txt', 'corpus/cutoff-training.txt']
const run = (...args: string[]) => spawnSync('node', ['dist/cli.js', ...args], { cwd: root, encoding: 'utf8' })

test('--words as JSON lines: a line a file, failures included', () => {
  const { stdout, status } = run('parse', files[0], 'no-such-file.txt', '--words', '--format', 'jsonl')
  const [first, second] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(first).toMatchObject({ path: files[0], ok: true, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
  expect(first.words[0]).toEqual({ text: expect.any(String), span: expect.any(Array), pos: expect.any(String) })
  expect(first.provenance.engine).toBeDefined()
  expect(second).toMatchObject({ path: 'no-such-file.txt', ok: false, error: { code: expect.any(String) } })
  expect(status).toBe(1)
})

test('--words of several files: one table with their paths, one head for each in the outline', () => {
  const rows = run('parse', ...files, '--words', '--format', 'csv')
    .stdout.trim()
    .split(/\r?\n/)
  expect(rows[0]).toBe('path,text,hans,pos,start,end')
  expect(rows.filter((row) => row === rows[0])).toHaveLength(1)
  for (const file of files) expect(rows.some((row) => row.startsWith(`${file},`))).toBe(true)
  const heads = run('parse', ...files, '--words').stdout.match(/^==> .* <==$/gm)
  expect(heads).toEqual(files.map((file) => `==> ${file} <==`))
})

test('--words with what it does not go with', () => {
  for (const option of [['--only', 'slogans'], ['--format', 'html'], ['--with-text'], ['--shard', '1/2']]) {
    const { status, stderr } = run('parse', files[0], '--words', ...option)
    expect(status).toBe(2)
    expect(stderr).toContain('--words goes with')
  }
})

test('keywords: each text against the others, or all against a reference', () => {
  const rows = JSON.parse(run('keywords', ...files, '--format', 'json', '--limit', '2').stdout)
  expect(rows.map(({ path }: { path: string }) => path)).toEqual([files[0], files[0], files[1], files[1]])
  const [key] = JSON.parse(run('keywords', files[0], '--reference', files[1], '--format', 'json').stdout)
  expect(key).toMatchObject({ word: expect.any(String), reference: expect.any(Number) })
})
