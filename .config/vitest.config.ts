import { readFileSync } from 'node:fs'
import { defineConfig, type ViteUserConfig } from 'vitest/config'

type Plugin = NonNullable<ViteUserConfig['plugins']>[number]

/** Word lists of dict/ are imported as strings, as the build does it. */
const textFiles: Plugin = {
  name: 'text-files',
  enforce: 'pre', // before Vite takes them for assets and gives their addresses
  load: (id: string) => (id.endsWith('.txt') ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}` : undefined),
}

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  plugins: [textFiles],
  test: { include: ['test/**/*.test.ts'], testTimeout: 60_000 },
})
