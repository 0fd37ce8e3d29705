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

export default defineConfig([
  { ...shared, format: 'esm', entry: { ...entries, cli: 'src/cli/index.ts' }, splitting: true },
  { ...shared, format: 'cjs', entry: entries, splitting: true },
  { ...shared, format: ['esm', 'cjs'], entry: entries, dts: { only: true } },
])
