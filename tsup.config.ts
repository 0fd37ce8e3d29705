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

/** What users import, each with a line in the `exports` of package.json; `node` finds its worker by import.meta.url. */
const portable = { index: 'src/index.ts', words: 'src/words/index.ts' }
const node = { node: 'src/node/index.ts' }
const programs = { cli: 'src/cli/index.ts', 'node-worker': 'src/node/bulk/worker.ts' }

export default defineConfig([
  { ...shared, format: 'esm', entry: { ...portable, ...node, ...programs }, splitting: true },
  { ...shared, format: 'cjs', entry: portable, splitting: true, shims: true },
  { ...shared, format: 'cjs', entry: node, splitting: false, shims: true },
  { ...shared, format: ['esm', 'cjs'], entry: { ...portable, ...node }, dts: { only: true } },
])
