import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import vm from 'node:vm'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)

describe('a line of code without a file', () => {
  const run = (...args: string[]) => {
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
    expect(stderr).toBe('')
    return stdout
  }
  const print = `console.log(s.segment('会议要求').map((word) => word.text).join(' '))`
  const load = `.then(({ loadSegmenter }) => loadSegmenter()).then((s) => ${print})`

  test.each([
    ['node -e, import()', ['-e', `import('gangmu/words')${load}`]],
    ['node -e, require', ['-e', `Promise.resolve(require('gangmu/words'))${load}`]],
    ['node -e as a module', ['--input-type=module', '-e', `const s = await import('gangmu/words'); ${print}`]],
    ['node -p', ['-p', `void ${print.replace('s.', `require('gangmu/words').`)}`]],
  ])('%s', (_, args) => expect(run(...args).split('\n')[0]).toBe('会议 要求'))
})

test('a browser: a plain bundle cuts words and finds keywords', async () => {
  const { outputFiles, errors } = await build({
    stdin: {
      contents: `import { keywords, loadSegmenter } from 'gangmu/words'
        export async function run(wasm) {
          const { provenance, segment } = await loadSegmenter({ wasm })
          const documents = ['防汛工作要抓紧，防汛责任要落实。', '教育工作会议'].map((text) => segment(text))
          const texts = documents[0].map((word) => word.text)
          return JSON.stringify({ texts, keyword: keywords(documents[0], documents)[0], engine: provenance.engine })
        }`,
      resolveDir: root.pathname,
    },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'app',
    logLevel: 'error',
    logOverride: { 'empty-import-meta': 'silent' },
  })
  expect(errors).toEqual([])
  // a world without require and process
  const context = vm.createContext({ TextDecoder, TextEncoder, URL })
  vm.runInContext(outputFiles[0].text, context)
  const require = createRequire(import.meta.url)
  const wasm = readFileSync(require.resolve('jieba-wasm').replace(/nodejs\/[^/]+$/, 'web/jieba_rs_wasm_bg.wasm'))
  const result = JSON.parse(await (context as { app: { run(wasm: Uint8Array): Promise<string> } }).app.run(wasm))
  expect(result).toEqual({
    texts: ['防汛', '工作', '要', '抓紧', '，', '防汛', '责任', '要', '落实', '。'],
    keyword: { word: '防汛', count: 2, score: 2 },
    engine: 'wasm',
  })
})
