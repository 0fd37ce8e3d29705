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
  { ...shared, format: 'esm', entry: { index: 'src/index.ts', cli: 'src/cli/index.ts' }, splitting: true },
  { ...shared, format: 'cjs', entry: { index: 'src/index.ts' }, splitting: false },
  { ...shared, format: ['esm', 'cjs'], entry: { index: 'src/index.ts' }, dts: { only: true } },
])
