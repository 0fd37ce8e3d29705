// npm run bench [-- --quick]: how long parseSpeech takes, by kind of text and by size, and beside nodejieba's bare cut.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parseSpeech } from '../dist/index.js'

const quick = process.argv.includes('--quick')
const LARGEST = quick ? 2e6 : 20e6
const ROUNDS = quick ? 3 : 7

const folder = new URL('../corpus/', import.meta.url)
const corpus = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
const whole = corpus.join('\n')

const bytes = (text) => Buffer.byteLength(text)
const fill = (unit, size) => unit.repeat(Math.max(1, Math.round(size / bytes(unit))))
const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1]
const secondsOf = (work) => {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}
const print = (...cells) =>
  console.log(cells.map((cell, i) => (i ? String(cell).padStart(9) : cell.padEnd(24))).join(' '))

corpus.forEach((text) => parseSpeech(text)) // warm

const kinds = {
  'real text': whole,
  'one line without break': whole.replace(/\s+/g, ''),
  一是: '一是',
  '(((((': '(',
  '一、…': '一、提高认识。',
  '“': '“',
  digits: '3',
  'line ends': '\n',
}
print('text', 'MB', 'seconds', 'MB/s', 'growth')
for (const [name, unit] of Object.entries(kinds)) {
  let before
  for (let size = LARGEST / 100; size <= LARGEST; size *= 10) {
    const text = fill(unit, size)
    const rounds = size < 1e6 ? 5 : size < 1e7 ? 3 : 1
    const seconds = median(Array.from({ length: rounds }, () => secondsOf(() => parseSpeech(text))))
    const growth = before ? (seconds / before.seconds / (bytes(text) / before.size)).toFixed(2) : ''
    print(name, (bytes(text) / 1e6).toFixed(2), seconds.toFixed(3), (bytes(text) / 1e6 / seconds).toFixed(1), growth)
    before = { seconds, size: bytes(text) }
  }
}
console.log('growth: time per byte against the size before; 1 is linear\n')

let jieba
try {
  jieba = createRequire(import.meta.url)('nodejieba')
  jieba.cut('同志们')
} catch (error) {
  console.log(`nodejieba is not installed (${error.code ?? error.message}): nothing to compare with`)
}
if (jieba) {
  const parse = () => corpus.forEach((text) => parseSpeech(text))
  const cut = () => corpus.forEach((text) => jieba.cut(text))
  const times = { parse: [], cut: [] }
  const warm = Math.ceil(0.5 / secondsOf(parse))
  for (let i = 0; i < warm; i++) parse()
  cut()
  for (let i = 0; i < ROUNDS * 3; i++) {
    times.parse.push(secondsOf(parse))
    times.cut.push(secondsOf(cut))
  }
  const size = bytes(whole) / 1e6
  print('a document a call', 'MB', 'seconds', 'MB/s')
  for (const [name, list] of Object.entries({ parseSpeech: times.parse, 'nodejieba cut': times.cut })) {
    const seconds = median(list)
    print(name, size.toFixed(2), seconds.toFixed(3), (size / seconds).toFixed(1))
  }
  console.log(
    `parseSpeech takes ${(median(times.parse) / median(times.cut)).toFixed(2)} of the time of nodejieba's cut`,
  )
}
