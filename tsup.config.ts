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

export default defineConfig([
  {
    ...shared,
    format: 'esm',
    entry: {
      index: 'src/index.ts',
      cli: 'src/cli/index.ts',
      node: 'src/node/index.ts',
      'node-worker': 'src/node/bulk/worker.ts',
    },
    splitting: true,
  },
  { ...shared, format: 'cjs', entry: { index: 'src/index.ts' }, splitting: false },
  { ...shared, format: 'cjs', entry: { node: 'src/node/index.ts' }, splitting: false, shims: true },
  {
    ...shared,
    format: ['esm', 'cjs'],
    entry: { index: 'src/index.ts', node: 'src/node/index.ts' },
    dts: { only: true },
  },
])
