import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, test } from 'vitest'
import { type EngineName, loadSegmenter, type Segmenter } from '../../src/words'
import { goldSentences, wordF1 } from './gold'

const root = new URL('../../', import.meta.url)
const dist = new URL('dist/words.js', root).href
const corpus = new URL('corpus/', root)
const texts = readdirSync(corpus)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, text: readFileSync(new URL(name, corpus), 'utf8') }))

/** The addon is optional: where it was not built the tests run without it. */
const hasAddon = (() => {
  try {
    createRequire(import.meta.url)('nodejieba')
    return true
  } catch {
    return false
  }
})()
const NAMES: EngineName[] = [...(hasAddon ? (['nodejieba'] as const) : []), 'node-rs', 'wasm']

const segmenters = new Map<EngineName, Segmenter>()
beforeAll(async () => {
  for (const name of [...NAMES, 'intl' as const]) segmenters.set(name, await loadSegmenter({ engine: name }))
})
const cut = (name: EngineName, text: string) =>
  segmenters
    .get(name)!
    .segment(text)
    .map((word) => word.text)

describe.each(NAMES)('%s', (name) => {
  test('cuts as the gold does', () => {
    expect(wordF1(goldSentences('hans'), (text) => cut(name, text))).toBeGreaterThan(0.955)
    expect(wordF1(goldSentences('hant'), (text) => cut(name, text))).toBeGreaterThan(0.965)
  })

  test('knows the policy lexicon', () => {
    expect(cut(name, '不忘初心、因城施策、三严三实')).toEqual(['不忘初心', '、', '因城施策', '、', '三严三实'])
  })

  test('every word is the text at its span, in order, and only blanks are left out', () => {
    for (const { text } of texts) {
      let at = 0
      for (const word of segmenters.get(name)!.segment(text)) {
        expect(text.slice(...word.span)).toBe(word.text)
        expect(text.slice(at, word.span[0]).trim()).toBe('')
        at = word.span[1]
      }
      expect(text.slice(at).trim()).toBe('')
    }
  })
})

/** Where the engines differ on the corpus, as `nodejieba or node-rs: … wasm: …`; all else they cut word for word alike. */
const DIFFERENCES: string[] = []

test('the engines agree on the corpus', () => {
  const found: string[] = []
  for (const { name, text } of texts) {
    const [first, ...others] = NAMES.map((engine) => cut(engine, text).join(' '))
    for (const other of others) if (other !== first) found.push(name)
  }
  expect(found).toEqual(DIFFERENCES)
})

test('an engine can be passed in', async () => {
  const own = await loadSegmenter({ engine: { name: 'characters', cut: (text) => [...text] } })
  expect(own.segment('1998年我们').map((word) => word.text)).toEqual(['1998年', '我', '们'])
  expect(own.provenance).toEqual({ engine: 'characters', version: undefined, lexicon: 0, passedOver: [] })
})

test('Intl.Segmenter serves when asked for', () => {
  expect(cut('intl', '会议要求，认真落实。')).toContain('会议')
})

describe('words of the user’s own', () => {
  test.each(NAMES)('%s', async (name) => {
    const word = '青山河谷振兴办'
    expect(cut(name, `${word}成立`)).not.toContain(word)
    const own = await loadSegmenter({ engine: name, words: [word, { word: '大庆油田', freq: 10, tag: 'nt' }] })
    expect(own.segment(`${word}成立`).map(({ text }) => text)).toEqual([word, '成立'])
    // nodejieba has one dictionary a thread: the other segmenter gets its own back. WebAssembly keeps what it has learnt.
    if (name !== 'wasm') expect(cut(name, `${word}成立`)).not.toContain(word)
  })

  test('what would break the dictionary is no word', async () => {
    await expect(loadSegmenter({ engine: 'node-rs', words: ['两 词'] })).rejects.toThrow(RangeError)
  })
})

describe('without the addon', () => {
  const run = (script: string, block: string[]) => {
    const hook = `const Module = require('node:module'); const find = Module._resolveFilename
      Module._resolveFilename = function (id, ...rest) {
        if (${JSON.stringify(block)}.includes(id)) throw Object.assign(new Error('Cannot find module ' + id), { code: 'MODULE_NOT_FOUND' })
        return find.call(this, id, ...rest)
      }`
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [
        '--require',
        `data:text/javascript,`,
        '--input-type=module',
        '-e',
        `import { createRequire } from 'node:module'
       createRequire(import.meta.url)
       const require = createRequire(${JSON.stringify(new URL('package.json', root).pathname)})
       ;(0, eval)('(require) => {' + ${JSON.stringify(hook)} + '}')(require)
       ${script}`,
      ].slice(2),
    )
    expect(stderr.toString()).toBe('')
    expect(status).toBe(0)
    return JSON.parse(stdout.toString())
  }
  const script = `const { segment } = await import(${JSON.stringify(dist)})
    const words = segment('江泽民同志在会上讲话')
    console.log(JSON.stringify({ words: words.map((w) => w.text), provenance: words.provenance }))`

  test('the prebuilt engine stands in, and the result says so', () => {
    const { words, provenance } = run(script, ['nodejieba'])
    expect(words).toEqual(['江', '泽民', '同志', '在', '会', '上', '讲话'])
    expect(provenance.engine).toBe('node-rs')
    expect(provenance.passedOver).toEqual([
      { engine: 'nodejieba', reason: 'MODULE_NOT_FOUND: Cannot find module nodejieba' },
    ])
  })

  test('where nothing native loads, WebAssembly does', () => {
    expect(run(script, ['nodejieba', '@node-rs/jieba']).provenance.engine).toBe('wasm')
  })
})

describe('loading', () => {
  const loaded = (script: string): string[] => {
    const { stdout, stderr } = spawnSync(process.execPath, [
      '--input-type=module',
      '-e',
      `${script}
       import { createRequire } from 'node:module'
       console.log(JSON.stringify(Object.keys(createRequire(import.meta.url).cache)))`,
    ])
    expect(stderr.toString()).toBe('')
    return JSON.parse(stdout.toString())
  }

  test('the core loads neither an engine nor natural', () => {
    expect(loaded(`await import(${JSON.stringify(new URL('dist/index.js', root).href)})`)).toEqual([])
  })

  test('words load no engine before they are asked to cut, and no database ever', () => {
    const modules = loaded(`await import(${JSON.stringify(dist)})`)
    expect(modules.some((path) => path.includes('/natural/'))).toBe(true)
    expect(modules.filter((path) => /jieba|\/(?:pg|mongoose|redis|memjs|mongodb)\//.test(path))).toEqual([])
    expect(modules.length).toBeLessThan(40)
  })
})

test('two worker threads cut at once', async () => {
  const { Worker } = await import('node:worker_threads')
  const { text } = texts[0]
  const source = `import { parentPort, workerData } from 'node:worker_threads'
    const { segment } = await import(${JSON.stringify(dist)})
    parentPort.postMessage(segment(workerData).map((word) => word.text))`
  const cutInWorker = () =>
    new Promise<string[]>((resolve, reject) => {
      const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), { workerData: text })
      let words: string[] = []
      worker.on('message', (message) => (words = message))
      worker.on('error', reject)
      worker.on('exit', () => resolve(words))
    })
  const [a, b] = await Promise.all([cutInWorker(), cutInWorker()])
  expect(a.length).toBeGreaterThan(100)
  expect(b).toEqual(a)
})
