// node .ci/bench-bulk.mjs [--full]: `gangmu parse DIR --format jsonl` beside parseSpeech alone, one core beside two, and its
// memory by the number of files (--full: up to 100,000). Processor time is told beside the clock's: other work on the
// machine does not change it.
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseSpeech } from '../dist/index.js'

const full = process.argv.includes('--full')
const cli = new URL('../dist/cli.js', import.meta.url).pathname
const corpusFolder = new URL('../corpus/', import.meta.url).pathname
const work = mkdtempSync(join(tmpdir(), 'gangmu-bench-'))
process.on('exit', () => rmSync(work, { recursive: true, force: true }))

const corpus = readdirSync(corpusFolder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(corpusFolder, name), 'utf8'))

/** A folder of `count` files, a thousand to a folder; returns its path and its megabytes. */
function folderOf(name, count, textOf) {
  const root = join(work, name)
  let bytes = 0
  for (let i = 0; i < count; i++) {
    const folder = join(root, String(Math.floor(i / 1000)).padStart(4, '0'))
    if (i % 1000 === 0) mkdirSync(folder, { recursive: true })
    const text = textOf(i)
    bytes += Buffer.byteLength(text)
    writeFileSync(join(folder, `${String(i % 1000).padStart(4, '0')}.txt`), text)
  }
  return { root, megabytes: bytes / 1e6, count }
}

/** Pages of 4 KB that the processes hold at this moment; those of the program's own file, which they share, count each time. */
function memoryOf(pid) {
  try {
    const own = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
    return own + children.map(memoryOf).reduce((a, b) => a + b, 0)
  } catch {
    return 0
  }
}

/** Runs the command on a folder: seconds by the clock, of the processors, and the most memory in MB, all and of the command itself. */
function bulk({ root }, jobs, cores) {
  const out = join(work, 'out.jsonl')
  rmSync(out, { force: true })
  const command = `TIMEFORMAT='%R %U %S'; time taskset -c ${cores} node ${cli} parse ${root} --jobs ${jobs} --out ${out}`
  return new Promise((resolve) => {
    const child = spawn('bash', ['-c', command], { stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (piece) => (said += piece))
    let most = 0
    const timer = setInterval(() => (most = Math.max(most, memoryOf(child.pid))), 50)
    child.on('close', () => {
      clearInterval(timer)
      const [clock, user, system] = said.trim().split('\n').at(-1).split(' ').map(Number)
      resolve({ clock, cpu: user + system, memory: (most * 4096) / 1e6, size: statSync(out).size / 1e6 })
    })
  })
}

const print = (...cells) => console.log(cells.map((c, i) => (i ? String(c).padStart(10) : c.padEnd(34))).join(' '))

// ---- rate
// a process is slow at first, until its code is compiled: what counts is what many more files cost
const few = (full ? 100 : 40) * corpus.length
const many = (full ? 400 : 120) * corpus.length
const textOf = (i) => `${corpus[i % corpus.length]}\n${i}`
const [small, large] = [folderOf('few', few, textOf), folderOf('many', many, textOf)]
const megabytes = large.megabytes - small.megabytes

function alone() {
  const measure = (from, to) => {
    const before = process.cpuUsage()
    const begun = performance.now()
    for (let i = from; i < to; i++) parseSpeech(textOf(i))
    const { user, system } = process.cpuUsage(before)
    return { clock: (performance.now() - begun) / 1000, cpu: (user + system) / 1e6 }
  }
  measure(0, few)
  return measure(few, many)
}
async function beyond(jobs, cores) {
  const [first, all] = [await bulk(small, jobs, cores), await bulk(large, jobs, cores)]
  return { clock: all.clock - first.clock, cpu: all.cpu - first.cpu }
}
const bare = alone()
const one = await beyond(1, '0')
const two = await beyond(2, '0,1')
print(`${many - few} files, ${megabytes.toFixed(1)} MB`, 'seconds', 'cpu s', 'MB/s', 'MB/cpu s')
for (const [name, { clock, cpu }] of Object.entries({
  'parseSpeech alone': bare,
  'bulk, 1 core': one,
  'bulk, 2 cores': two,
}))
  print(name, clock.toFixed(1), cpu.toFixed(1), (megabytes / clock).toFixed(2), (megabytes / cpu).toFixed(2))
console.log(`two cores beside one: ${(one.clock / two.clock).toFixed(2)} by the clock`)
console.log(`a core beside parseSpeech alone: ${((bare.cpu / two.cpu) * 100).toFixed(0)} % of processor time`)
console.log(`load of the machine: ${execFileSync('uptime').toString().trim().split('average: ')[1]}\n`)

// ---- memory
print('files', 'seconds', 'files/s', 'memory MB', 'out MB')
for (const count of full ? [1000, 10_000, 100_000] : [1000, 5000]) {
  const folder = folderOf(`memory-${count}`, count, (i) => corpus[i % corpus.length].slice(0, 300))
  const run = await bulk(folder, 2, '0,1')
  print(String(count), run.clock.toFixed(1), (count / run.clock).toFixed(0), run.memory.toFixed(0), run.size.toFixed(0))
  rmSync(folder.root, { recursive: true })
}
