export interface Repeating {
  /** Runs without waiting for the interval; once more, where a run is under way. */
  now(): void
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
  let isWantedAgain = false
  let isStopped = false
  const run = (): void => {
    if (running || isStopped) return
    isWantedAgain = false
    running = work()
      .catch(onError)
      .finally(() => {
        running = null
        if (isWantedAgain) run()
      })
  }
  const timer = setInterval(run, intervalMs)
  timer.unref()
  run()
  return {
    now() {
      isWantedAgain = true
      run()
    },
    async stop() {
      isStopped = true
      clearInterval(timer)
      await running
    },
  }
}
