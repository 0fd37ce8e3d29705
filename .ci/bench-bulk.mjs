// node .ci/bench-bulk.mjs [--full] [--rounds N]: what a bulk run costs beside parseSpeech, and its memory by the number of
// files (--full: up to 100,000).
//
// Rate: the same texts, once as strings in the memory of a process that calls parseSpeech and does nothing else, once as
// files through `gangmu parse DIR --format jsonl --out FILE`; on one core (taskset binds all threads of all processes to it),
// and on two: there, two such processes beside a bulk run with two workers. A process is slow until its code is compiled:
// both are told what the texts from FEW to MANY cost, and the time before that is told apart as start-up. All are run by
// turns, the medians of the rounds are shown; processor time too, which other work on the machine changes less.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { parseSpeech } from '../dist/index.js'

const full = process.argv.includes('--full')
const asked = process.argv.indexOf('--rounds')
const rounds = asked < 0 ? 3 : Number(process.argv[asked + 1])
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
const few = (full ? 150 : 75) * corpus.length
const many = (full ? 450 : 225) * corpus.length
const textOf = (i) => `${corpus[i % corpus.length]}\n${i}`

if (process.argv.includes('--alone')) {
  alone()
  process.exit()
}

/** What this process needs for the texts up to FEW, and from there to MANY. */
function alone() {
  const measure = (from, to) => {
    const before = process.cpuUsage()
    const begun = performance.now()
    for (let i = from; i < to; i++) parseSpeech(textOf(i))
    const { user, system } = process.cpuUsage(before)
    return { clock: (performance.now() - begun) / 1000, cpu: (user + system) / 1e6 }
  }
  const first = measure(0, few)
  console.log(JSON.stringify({ first, rest: measure(few, many) }))
}

/** Processes with parseSpeech alone, one a core, at the same time; their means. */
async function aloneOn(cores) {
  const results = await Promise.all(
    cores.map(async (core) => {
      const child = spawn('taskset', [
        '-c',
        core,
        process.execPath,
        new URL(import.meta.url).pathname,
        ...process.argv.slice(2),
        '--alone',
      ])
      return JSON.parse(await text(child.stdout))
    }),
  )
  const mean = (part, key) => results.reduce((sum, result) => sum + result[part][key], 0) / cores.length
  // each does all the texts, as so many workers would do in as many times the time
  return {
    clock: mean('rest', 'clock') / cores.length,
    cpu: mean('rest', 'cpu'),
    start: mean('first', 'clock') / cores.length,
  }
}

async function bulkOn(cores) {
  const first = await bulk(small, cores.length, cores.join(','))
  const all = await bulk(large, cores.length, cores.join(','))
  return { clock: all.clock - first.clock, cpu: all.cpu - first.cpu, start: first.clock }
}

const [small, large] = [folderOf('few', few, textOf), folderOf('many', many, textOf)]
const megabytes = large.megabytes - small.megabytes
const subjects = {
  'parseSpeech alone, 1 core': () => aloneOn(['0']),
  'bulk, 1 core': () => bulkOn(['0']),
  'parseSpeech alone twice, 2 cores': () => aloneOn(['0', '1']),
  'bulk, 2 cores': () => bulkOn(['0', '1']),
}
const measured = Object.keys(subjects).map(() => [])
for (let round = 0; round < rounds; round++)
  for (const [i, run] of Object.values(subjects).entries()) measured[i].push(await run())
const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1]
const medians = measured.map((runs) => {
  const of = (key) => median(runs.map((run) => run[key]))
  return { clock: of('clock'), cpu: of('cpu'), start: of('start') }
})

print(`${many - few} files, ${megabytes.toFixed(1)} MB`, 'seconds', 'cpu s', 'MB/s', 'MB/cpu s', 'start-up s')
Object.keys(subjects).forEach((name, i) => {
  const { clock, cpu, start } = medians[i]
  const rate = megabytes / clock
  // of the first files, what is more than their number asks for
  const before = start - small.megabytes / rate
  print(name, ...[clock, cpu, rate, megabytes / cpu, before].map((n) => n.toFixed(2)))
})
const [aloneOne, bulkOne, aloneTwo, bulkTwo] = medians
const percent = (a, b) => `${((a / b) * 100).toFixed(0)} %`
console.log(`bulk on two cores beside one: ${(bulkOne.clock / bulkTwo.clock).toFixed(2)} times the rate by the clock`)
for (const [cores, bare, run] of [
  ['one core', aloneOne, bulkOne],
  ['two cores', aloneTwo, bulkTwo],
])
  console.log(
    `bulk beside parseSpeech alone, ${cores}: ${percent(bare.clock, run.clock)} by the clock, ${percent(bare.cpu, run.cpu)} by processor time`,
  )
console.log(`medians of ${rounds} rounds; load of the machine: ${loadavg()[0].toFixed(1)}\n`)

// ---- memory
print('files', 'seconds', 'files/s', 'memory MB', 'out MB')
for (const count of full ? [1000, 10_000, 100_000] : [1000, 5000]) {
  const folder = folderOf(`memory-${count}`, count, (i) => corpus[i % corpus.length].slice(0, 300))
  const run = await bulk(folder, 2, '0,1')
  print(String(count), run.clock.toFixed(1), (count / run.clock).toFixed(0), run.memory.toFixed(0), run.size.toFixed(0))
  rmSync(folder.root, { recursive: true })
}
