import { type Environment, freePort, type Running, start } from '../../kit/program.ts'

export interface BenchServer {
  port: number
  /** From the start of the process to the line that says it is ready. */
  readyMs: number
  stop(): Promise<void>
}

/** The built server in production mode, as a process of its own. */
export async function startServer(env: Environment): Promise<BenchServer> {
  const port = await freePort()
  const begun = performance.now()
  const running = start(['serve'], {
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    // All load comes from one address.
    REQUEST_BUDGET: '0',
    ANONYMOUS_READING: 'allow',
    PORT: String(port),
    ...env,
  })
  process.once('exit', () => running.process.kill())
  await running.shows('Steerboard is ready')
  const readyMs = performance.now() - begun
  return { port, readyMs, stop: () => stop(running) }
}

export async function stop(running: Running): Promise<void> {
  running.process.kill('SIGTERM')
  await running.ended
}
