import { defineConfig, type Options } from 'tsup'

const shared: Options = {
  platform: 'neutral',
  target: 'es2023',
  external: [/^node:/],
  loader: { '.txt': 'text' },
  esbuildOptions: (options) => {
    options.charset = 'utf8'
  },
}

/** What users import; each has a line in the `exports` of package.json. */
const entries = { index: 'src/index.ts', words: 'src/words/index.ts' }

/** The readers find their worker beside them, which a module alone can tell in both formats. */
const node = { node: 'src/node/index.ts' }

export default defineConfig([
  {
    ...shared,
    format: 'esm',
    entry: { ...entries, ...node, cli: 'src/cli/index.ts', 'node-worker': 'src/node/bulk/worker.ts' },
    splitting: true,
  },
  { ...shared, format: 'cjs', entry: entries, splitting: true },
  { ...shared, format: 'cjs', entry: node, splitting: false, shims: true },
  { ...shared, format: ['esm', 'cjs'], entry: { ...entries, ...node }, dts: { only: true } },
])
