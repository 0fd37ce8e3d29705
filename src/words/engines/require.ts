type Require = (id: string) => unknown

interface Process {
  versions?: { node?: string }
  getBuiltinModule?(id: string): unknown
}
const process = (globalThis as { process?: Process }).process

/** `require` where there is one: in Node (and what is like it), without an import that a browser would trip over. */
export function nodeRequire(): Require | undefined {
  const module = process?.getBuiltinModule?.('node:module') as { createRequire(from: string): Require } | undefined
  return module?.createRequire(here())
}

/** The same for Node below 20.16, which has it only behind an import. */
export async function loadNodeRequire(): Promise<Require | undefined> {
  if (!process?.versions?.node) return undefined
  const id = 'node:module'
  return nodeRequire() ?? (await import(/* webpackIgnore: true */ /* @vite-ignore */ id)).createRequire(here())
}

const here = (): string => (typeof __filename === 'string' ? __filename : import.meta.url)

/** What went wrong, in one line: `MODULE_NOT_FOUND: Cannot find module 'nodejieba'`. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string }
  // the first sentence: what follows is advice
  const [line] = String(message ?? error).split(/\n|\. /)
  return code ? `${code}: ${line}` : line
}
