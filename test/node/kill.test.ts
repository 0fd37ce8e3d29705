import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { seeded } from '../corpus'

const cli = new URL('../../dist/cli.js', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'gangmu-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const SPEECH = '在全县水利工作会议上的讲话\n同志们：\n今天讲两点意见。\n一、提高认识。\n二、狠抓落实。要加强领导。\n'
const KILLS = 50

test('kill -9 at fifty moments, then --resume: complete, no line twice, none torn', async () => {
  mkdirSync(join(folder, 'in'))
  for (let i = 0; i < 600; i++) writeFileSync(join(folder, `in/${i}.txt`), SPEECH.repeat(1 + (i % 40)) + i)
  const args = [cli, 'parse', 'in', '--out', 'out.jsonl', '--resume']
  const out = join(folder, 'out.jsonl')
  const whole = spawnSync('node', [cli, 'parse', 'in'], { cwd: folder, maxBuffer: 1e9 }).stdout.toString()
  expect(whole.split('\n')).toHaveLength(601)
  const random = seeded(6)
  // how long a whole run takes here and now
  const begun = performance.now()
  spawnSync('node', args, { cwd: folder })
  const time = performance.now() - begun
  expect(readFileSync(out, 'utf8') === whole).toBe(true)
  rmSync(out)
  for (let kills = 0; kills < KILLS; ) {
    const child = spawn('node', args, { cwd: folder, stdio: 'ignore' })
    const exit = once(child, 'exit')
    await Promise.race([exit, sleep(time * (0.2 + 0.5 * random()))])
    if (child.kill('SIGKILL')) kills++
    await exit
    // a run that came to its end is begun anew
    if (existsSync(out)) {
      expect(readFileSync(out, 'utf8') === whole).toBe(true)
      rmSync(out)
    }
  }
  expect(spawnSync('node', args, { cwd: folder }).status).toBe(0)
  expect(readFileSync(out, 'utf8') === whole).toBe(true)
}, 600_000)
