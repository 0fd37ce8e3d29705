type Require = (id: string) => unknown

interface Process {
  versions?: { node?: string }
  cwd(): string
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

/** Where modules are looked for: beside this one, or, in a bundle that does not say where it is, from the working directory. */
const here = (): string => {
  // written out: so the build finds it and puts what CommonJS has in its place
  const url: string | undefined = import.meta.url
  return url?.startsWith('file:') ? url : `${process!.cwd()}/`
}

/** What went wrong, in one line: `MODULE_NOT_FOUND: Cannot find module 'nodejieba'`. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string }
  // the first sentence: what follows is advice
  const [line] = String(message ?? error).split(/\n|\. /)
  return code ? `${code}: ${line}` : line
}
