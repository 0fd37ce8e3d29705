import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = new URL('../', import.meta.url).pathname
const scripts = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).scripts
const readme = readFileSync(`${root}README.md`, 'utf8')
const cli = `${root}dist/cli.js`

/** Fenced blocks, each with the output block behind it, if there is one. */
const blocks = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```\n(?:```text\n([\s\S]*?)^```)?/gm)]
  .filter(([, language]) => language !== 'text')
  .map(([, language, code, output]) => ({ language, code, output }))
const commands = blocks
  .filter(({ language }) => language === 'sh')
  .flatMap(({ code, output }) =>
    code
      .trim()
      .split('\n')
      .map((line) => ({ line, output })),
  )

const out = mkdtempSync(join(tmpdir(), 'gangmu-readme-'))
beforeAll(() => {
  if (!existsSync(cli)) throw new Error('build first: npm run build')
})
afterAll(() => rmSync(out, { recursive: true }))

/** Equal, or as far as a last line `…`. */
function expectOutput(actual: string, shown: string): void {
  const head = shown.replace(/^…\n$/m, '')
  expect(head === shown ? actual : actual.slice(0, head.length)).toBe(head)
}

/** What of a line can run here: setting up is what brought us here. Files are written elsewhere. */
const runnable = (line: string): string =>
  line
    .split(' && ')
    .filter((command) => !command.startsWith('npm '))
    .join(' && ')
    .replace(/^gangmu /, `node ${cli} `)
    .replace(/--out /, `--out ${out}/`)

describe('README', () => {
  test.each(commands.filter(({ line }) => runnable(line) !== ''))('$line', ({ line, output }) => {
    const actual = execFileSync('bash', ['-c', runnable(line)], { cwd: root, encoding: 'utf8', maxBuffer: 1e9 })
    if (output !== undefined) expectOutput(actual, output)
  })

  test.each(blocks.filter(({ language }) => language === 'js'))('example %#', ({ code, output }) => {
    const actual = execFileSync('node', ['--input-type=module', '--eval', code], { cwd: root, encoding: 'utf8' })
    expectOutput(actual, output)
  })

  test('npm scripts that it names exist', () => {
    for (const [, name] of readme.matchAll(/npm run (\w+)/g)) expect(Object.keys(scripts)).toContain(name)
  })

  test('functions and fields that it tells of exist', async () => {
    const api = await import('../src')
    const names = [...readme.matchAll(/^\| (.*?) \|/gm)].flatMap(([, cell]) =>
      [...cell.matchAll(/`(\w+)/g)].map(([, name]) => name),
    )
    const known = [...Object.keys(api), 'Speech', ...Object.keys(api.parseSpeech(''))]
    expect(names.length).toBeGreaterThan(15)
    expect(names.filter((name) => !known.includes(name))).toEqual([])
  })
})
