let stop: ((status: number) => void) | undefined

/** Lets the work under way be finished when somebody asks the command to end; a second time ends it at once. */
export function onInterrupt(handler: (status: number) => void): void {
  stop = handler
}

/** Ctrl-C, or a scheduler whose time is up. */
export function listenForInterrupts(): void {
  for (const [signal, status] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)
    process.on(signal, () => {
      if (!stop) process.exit(status)
      stop(status)
      stop = undefined
    })
}
