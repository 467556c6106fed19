import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { lastLine } from './cluster.js'
import type { Place } from './place.js'
import { runProgram } from './run-program.js'

export const HOST = '127.0.0.1'
const PORT_LINE = 3
const WATCH_MS = 1_000

/** The port that the server of this cluster wrote down, or undefined where none runs or ran. */
export const readPort = (cluster: string): number | undefined => readNumber(cluster, PORT_LINE)

function readNumber(cluster: string, line: number): number | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const found = Number(lines[line])
    return Number.isInteger(found) && found > 0 ? found : undefined
  } catch {
    return undefined
  }
}

/** Looks each second whether the server's process is still there. */
export function watchPostmaster(cluster: string): { ended: Promise<void>; stop(): void } {
  const pid = readNumber(cluster, 0)
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  const timer = setInterval(() => {
    if (pid !== undefined && isAlive(pid)) return
    clearInterval(timer)
    resolve()
  }, WATCH_MS)
  timer.unref()
  return { ended, stop: () => clearInterval(timer) }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isDefunct(pid)
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}

/** Ended, and nobody has asked for its result: a container whose first process asks for none. */
function isDefunct(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')
  } catch {
    return false
  }
}

/** Starts the server on a free port. Undefined when it is up, else the reason. */
export async function startPostmaster(place: Place, durable: boolean): Promise<string | undefined> {
  const settings = [...SETTINGS, ...(durable ? [] : FAST)]
  const flags = [`-p ${await freePort()}`, ...settings.map(setting => `-c ${setting}`)]
  const log = join(place.cluster, 'server.log')
  const outcome = await runProgram(
    place.binaries.pgCtl,
    ['start', '-w', '-t', '60', '-D', place.cluster, '-l', log, '-o', flags.join(' ')],
    place.account,
  )
  return outcome.code === 0 ? undefined : reasonIn(log, outcome.output)
}

/** Ends open sessions, writes everything to disk and waits for the end. */
export async function stopPostmaster(place: Place): Promise<void> {
  await runProgram(
    place.binaries.pgCtl,
    ['stop', '-w', '-t', '60', '-m', 'fast', '-D', place.cluster],
    place.account,
  )
}

/** Loopback only; its log holds no statement and no value of a row. */
const SETTINGS = [
  `listen_addresses=${HOST}`,
  'unix_socket_directories=',
  'max_connections=60',
  'shared_buffers=256MB',
  'work_mem=16MB',
  'maintenance_work_mem=128MB',
  'max_wal_size=2GB',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  ...(process.platform === 'linux' ? ['client_connection_check_interval=1s'] : []),
]
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']

function reasonIn(log: string, output: string): string {
  try {
    const lines = readFileSync(log, 'utf8').trim().split('\n')
    return lines.findLast(line => line.includes('FATAL')) ?? lastLine(output)
  } catch {
    return lastLine(output)
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, HOST, () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
