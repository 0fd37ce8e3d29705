import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { describe, expect, test } from 'vitest'

const root = new URL('../', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
const sources = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => ({ name, text: readFileSync(new URL(`src/${name}`, root), 'utf8') }))

/** What a file imports from outside the project. */
const foreign = (text: string): string[] =>
  [
    ...text.matchAll(
      /(?:^(?:import|export|\}) .*from|^import) '([^'.\s][^'\s]*)'$|\b(?:import|require)\('([^'.][^']*)'\)/gm,
    ),
  ].map(([, declared, called]) => declared ?? called)
const packageOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')

/** Rooms that may use the platform; everything else is text in, data out. */
const PLATFORM_ROOMS = /^(cli|node|words)\//

describe('package', () => {
  const imported = new Set(
    sources
      .flatMap(({ text }) => foreign(text))
      .filter((name) => !isBuiltin(name))
      .map(packageOf),
  )
  const declared = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })

  test('depends on what it imports', () => {
    expect([...imported].filter((name) => !declared.includes(name))).toEqual([])
  })

  test('imports what it depends on', () => {
    expect(declared.filter((name) => !imported.has(name))).toEqual([])
  })

  test('the core knows no platform', () => {
    const offenders = sources.filter(({ name, text }) => !PLATFORM_ROOMS.test(name) && foreign(text).some(isBuiltin))
    expect(offenders.map(({ name }) => name)).toEqual([])
  })

  test('the core has no top-level await, and only lexicon/ reads dict/', () => {
    for (const { name, text } of sources) {
      if (!PLATFORM_ROOMS.test(name)) expect(text, name).not.toMatch(/^(?:export )?(?:const .* = )?await /m)
      if (!name.startsWith('lexicon/')) expect(text, name).not.toMatch(/from '[^']*dict\//)
    }
  })

  test('every entry has types for each way to load it, and a default', () => {
    for (const [entry, conditions] of Object.entries<Record<string, { types: string; default: string }>>(
      manifest.exports,
    )) {
      if (entry === './package.json') continue
      expect(conditions.import.types, entry).toMatch(/\.d\.ts$/)
      expect(conditions.import.default, entry).toMatch(/\.js$/)
      expect(conditions.require.types, entry).toMatch(/\.d\.cts$/)
      expect(conditions.require.default, entry).toMatch(/\.cjs$/)
    }
  })
})
