import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

/** Word lists of dict/ are imported as strings, as the build does it. */
const textFiles = {
  name: 'text-files',
  load: (id: string) => (id.endsWith('.txt') ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}` : undefined),
}

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  plugins: [textFiles],
  test: { include: ['test/**/*.test.ts'], testTimeout: 60_000 },
})
