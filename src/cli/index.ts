#!/usr/bin/env node
import { listenForInterrupts } from './interrupt'
import { run } from './program'

// a reader that has seen enough (`| head`) is no error
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
listenForInterrupts()

process.exitCode = await run(process.argv.slice(2))
