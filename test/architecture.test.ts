import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

/**
 * The law of the house. Data flows one way, each room one step; the ground floor is open to all. A stage imports the
 * ground floor and only types of the stages before it; the core imports no platform; words are read by the lexicon alone.
 */
const ground = ['model', 'text', 'lexicon', 'marks', 'number', 'dates', 'normalise']
const stages = ['clean', 'blocks', 'outline', 'extract', 'document']
const core = [...ground, ...stages, 'render', 'tables', 'concordance']

const src = new URL('../src', import.meta.url).pathname
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (f) => f.endsWith('.ts') && !f.endsWith('.d.ts'),
)
const IMPORT = /^(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'/gm

interface Import {
  file: string
  room: string
  to: string
  isType: boolean
  isLocal: boolean
}
const roomOf = (path: string) => (path.includes('/') ? path.split('/')[0] : '')
const imports: Import[] = files.flatMap((file) =>
  [...readFileSync(join(src, file), 'utf8').matchAll(IMPORT)].map(([, type, to]) => {
    const isLocal = to.startsWith('.')
    const path = isLocal ? relative(src, join(src, file, '..', to)) : to
    return { file, room: roomOf(file), to: path, isType: type !== undefined, isLocal }
  }),
)

describe('the law of the house', () => {
  test('imports are found', () => expect(imports.length).toBeGreaterThan(200))

  test('a stage imports the ground floor, and of earlier stages only types', () => {
    const bad = imports.filter(({ room, to, isType, isLocal }) => {
      const target = roomOf(to) || to
      if (!isLocal || !stages.includes(room) || target === room || ground.includes(target)) return false
      return !(isType && stages.includes(target))
    })
    expect(bad).toEqual([])
  })

  test('the ground floor knows no stage', () => {
    const bad = imports.filter(
      ({ room, to, isLocal }) =>
        isLocal && ground.includes(room) && !ground.includes(roomOf(to) || to) && !to.startsWith('../dict'),
    )
    expect(bad).toEqual([])
  })

  test('only the lexicon reads dict/', () => {
    expect(imports.filter(({ room, to }) => to.includes('dict/') && room !== 'lexicon' && room !== 'words')).toEqual([])
  })

  test('the core imports no platform and no addon', () => {
    const bad = imports.filter(
      ({ room, to, isLocal }) =>
        (room === '' || core.includes(room)) && !isLocal && !['zod', 'opencc-js/t2cn'].includes(to),
    )
    expect(bad).toEqual([])
  })

  test('no room is entered in a circle', () => {
    const edges = new Map<string, Set<string>>()
    for (const { room, to, isLocal, isType } of imports) {
      const target = roomOf(to) || to
      if (!isLocal || isType || room === '' || target === room || target.startsWith('..')) continue
      edges.set(room, (edges.get(room) ?? new Set()).add(target))
    }
    const circle = (from: string, at: string, seen: Set<string>): boolean =>
      [...(edges.get(at) ?? [])].some(
        (next) => next === from || (!seen.has(next) && circle(from, next, seen.add(next))),
      )
    expect([...edges.keys()].filter((room) => circle(room, room, new Set()))).toEqual([])
  })
})
