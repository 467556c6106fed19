import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { start } from '../kit/program.ts'
import type { Cluster } from './platform/cluster.ts'
import { type World, worldOf } from './synthetic/ticket.ts'
import { writeWorld } from './synthetic/write-file.ts'

export interface Imported {
  rows: number
  ms: number
  /** Highest resident memory of the importing process, in bytes. */
  memory: number
}

export interface DataSet {
  world: World
  database: string
  url: string
  file: string
  fileBytes: number
  rows: number
  first: Imported
}

const MEMORY_REPORT = fileURLToPath(new URL('./platform/report-memory.mjs', import.meta.url))

/** A database with so many tickets that came in through the command line. */
export async function makeDataSet(cluster: Cluster, tickets: number, now: Date): Promise<DataSet> {
  const world = worldOf(tickets, now)
  const file = join(cluster.dataDir, `tickets-${tickets}.csv`)
  const rows = await writeWorld(file, world)
  const database = `bench_${tickets}`
  const url = await cluster.create(database)
  const first = await importInto(url, file, cluster.dataDir)
  return { world, database, url, file, fileBytes: statSync(file).size, rows, first }
}

/** Imports a canonical file in a process of its own; throws unless every row was taken. */
export async function importInto(url: string, file: string, folder: string): Promise<Imported> {
  const memoryFile = join(folder, 'memory')
  const running = start(['import', file, '--profile', 'canonical', '--json'], {
    DATABASE_URL: url,
    NODE_ENV: 'production',
    // As `npm run import` starts it.
    NODE_OPTIONS: `--max-semi-space-size=8 --import=${MEMORY_REPORT}`,
    BENCH_MEMORY_FILE: memoryFile,
  })
  running.process.stdin.end()
  const { code, stdout, stderr } = await running.ended
  if (code !== 0) throw new Error(`steerboard import ended with ${code}:\n${stderr}${stdout}`)
  const { result } = JSON.parse(stdout)
  if (result.rowsRejected > 0) throw new Error(`Rows were refused:\n${stdout}`)
  const kilobytes = existsSync(memoryFile) ? Number(readFileSync(memoryFile, 'utf8')) : Number.NaN
  return { rows: result.rowsRead, ms: result.durationMs, memory: kilobytes * 1024 }
}
