export interface Repeating {
  /** No further run begins; resolves when the one under way has ended. */
  stop(): Promise<void>
}

/** Runs work now and again after each interval, never twice at once. A failure is told, not thrown. */
export function repeating(
  work: () => Promise<void>,
  intervalMs: number,
  onError: (error: unknown) => void,
): Repeating {
  let running: Promise<void> | null = null
  const run = (): void => {
    running ??= work()
      .catch(onError)
      .finally(() => {
        running = null
      })
  }
  const timer = setInterval(run, intervalMs)
  timer.unref()
  run()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
