// node .ci/bench-words.mjs [engine…]     word cutting: speed beside the engine's own bare cut, load time, memory
// Each engine runs in a process of its own. Texts are the corpus, a document a call; the two cuts take turns, best of the rounds.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ENGINES = ['nodejieba', 'node-rs', 'wasm']
const ROUNDS = 15
const self = fileURLToPath(import.meta.url)
const corpus = new URL('../corpus/', import.meta.url)

async function measure(engine) {
  const megabytes = () => process.memoryUsage().rss / 1e6
  const clock = () => performance.now()
  const [memory, start] = [megabytes(), clock()]
  const { loadSegmenter } = await import('../dist/words.js')
  const loaded = clock()
  const segmenter = await loadSegmenter({ engine })
  segmenter.segment('中国')
  const ready = clock()
  const texts = readdirSync(corpus)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(name, corpus), 'utf8'))
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const tasks = {
    bare: (text) => segmenter.engine.cut(text),
    words: (text) => segmenter.segment(text),
    tagged: (text) => segmenter.segment(text, { pos: true }),
  }
  const best = {}
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, cut] of Object.entries(tasks)) {
      const begin = process.cpuUsage()
      for (const text of texts) cut(text)
      const { user, system } = process.cpuUsage(begin)
      best[name] = Math.min(best[name] ?? Infinity, user + system)
    }
  }
  const speed = (name) => (bytes / best[name]).toFixed(1)
  console.log(
    [
      engine.padEnd(10),
      `bare ${speed('bare')} MB/s`,
      `words ${speed('words')} MB/s (× ${(best.bare / best.words).toFixed(2)})`,
      `tagged ${speed('tagged')} MB/s`,
      `module ${(loaded - start).toFixed(0)} ms`,
      `dictionary ${(ready - loaded).toFixed(0)} ms`,
      `memory +${(megabytes() - memory).toFixed(0)} MB`,
    ].join('  '),
  )
}

const [first, ...rest] = process.argv.slice(2)
if (first === '--one') await measure(rest[0])
else
  for (const engine of first ? [first, ...rest] : ENGINES) {
    const { status } = spawnSync(process.execPath, [self, '--one', engine], { stdio: 'inherit' })
    if (status !== 0) process.exitCode = 1
  }
