import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

/** The built command line of the product. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PROGRAM = fileURLToPath(new URL('../../server/dist/cli/main.js', import.meta.url))

export type Environment = Readonly<Record<string, string>>

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

export interface Running {
  process: ChildProcessWithoutNullStreams
  /** Resolves when stdout or stderr holds the text; rejects when the program ends before. */
  shows(text: string): Promise<string>
  ended: Promise<Ended>
}

/** Starts `steerboard` with these words, in an environment of its own. */
export const start = (words: readonly string[], env: Environment = {}): Running =>
  run([process.execPath, PROGRAM, ...words], env)

/** Starts it as an operator does, by its package script. */
export const startByNpm = (words: readonly string[], env: Environment = {}): Running =>
  run(['npm', 'run', ...words], env)

/** All that the product sees of the environment of the tests. */
export const environmentOf = (env: Environment): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  NODE_ENV: 'test',
  ...env,
})

function run([program = '', ...words]: readonly string[], env: Environment): Running {
  const child = spawn(program, words, {
    cwd: ROOT,
    env: environmentOf(env),
  })
  const output = { stdout: '', stderr: '' }
  const waiting = new Set<() => void>()
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      output[name] += chunk
      for (const check of waiting) check()
    })
  }
  const ended = once(child, 'close').then(([code]) => ({ code, ...output }) as Ended)
  const shows = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const check = () => {
        if (!output.stdout.includes(text) && !output.stderr.includes(text)) return
        waiting.delete(check)
        resolve(output.stdout + output.stderr)
      }
      waiting.add(check)
      check()
      ended.then(({ code }) =>
        reject(
          new Error(
            `Ended (${code}) before it showed "${text}":\n${output.stderr}${output.stdout}`,
          ),
        ),
      )
    })
  return { process: child, shows, ended }
}

/** Runs `steerboard` with these words to its end. */
export async function steerboard(words: readonly string[], env: Environment = {}): Promise<Ended> {
  const running = start(words, env)
  running.process.stdin.end()
  return running.ended
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
