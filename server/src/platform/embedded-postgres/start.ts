import { setTimeout as sleep } from 'node:timers/promises'
import { databaseErrorOf, isDatabaseLost } from '../database-error.js'
import { CannotRun } from '../errors.js'
import { openPostgres } from '../postgres.js'
import { ensureCluster, readPassword, SUPERUSER } from './cluster.js'
import { type Keeper, openKeeper } from './keeper.js'
import { choosePlace, type Place } from './place.js'
import { HOST, readPort, startPostmaster, stopPostmaster, watchPostmaster } from './postmaster.js'

export interface EmbeddedOptions {
  dataDir: string
  /** `serve` is refused while another process serves from the same data; `use` may join it. */
  purpose: 'serve' | 'use'
  /** False only for throw-away data: a crash of the machine may then lose it. */
  durable?: boolean
}

export interface EmbeddedPostgres {
  url: string
  /** Resolves when the server has ended though nobody here has stopped it. */
  ended: Promise<void>
  /** Stops the server unless another process still uses it. */
  stop(): Promise<void>
}

const DATABASE = 'steerboard'
const PATIENCE_MS = 60_000
const STOPPING_MS = 2_000
const PAUSE_MS = 100
const WRONG_PASSWORD = '28P01'

/** Starts the Postgres of this data folder, or joins the one that already runs on it. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const place = await choosePlace(options.dataDir)
  await ensureCluster(place)
  const password = readPassword(place)
  const urlAt = (port: number, database: string) =>
    `postgres://${SUPERUSER}:${password}@${HOST}:${port}/${database}`
  const { keeper, port } = await enter(place, options, urlAt)
  if (options.purpose === 'serve' && !(await becomesServer(keeper))) {
    const pid = await keeper.servingPid()
    await leave(place, keeper)
    throw new CannotRun(
      `Another Steerboard${pid ? ` (process ${pid})` : ''} already serves from the data folder ${options.dataDir}.`,
      'Stop that one first, or set DATA_DIR to another folder (and PORT to another port).',
    )
  }
  await createDatabase(urlAt(port, 'postgres'))
  const watch = watchPostmaster(place.cluster)
  return {
    url: urlAt(port, DATABASE),
    ended: watch.ended,
    stop: () => {
      watch.stop()
      return leave(place, keeper)
    },
  }
}

/** One that is just stopping is given a moment. */
async function becomesServer(keeper: Keeper): Promise<boolean> {
  for (let waited = 0; waited < STOPPING_MS; waited += PAUSE_MS) {
    if (await keeper.serve()) return true
    await sleep(PAUSE_MS)
  }
  return false
}

/** Joins or starts, until it is in: a server that is just going down is waited for. */
async function enter(
  place: Place,
  options: EmbeddedOptions,
  urlAt: (port: number, database: string) => string,
): Promise<{ keeper: Keeper; port: number }> {
  let reason: string | undefined
  for (let waited = 0; waited < PATIENCE_MS; waited += PAUSE_MS) {
    const port = readPort(place.cluster)
    const keeper = port ? await tryToJoin(urlAt(port, 'postgres'), place.cluster) : undefined
    if (port && keeper) return { keeper, port }
    if (keeper === undefined) reason = await startPostmaster(place, options.durable ?? true)
    if (reason) await sleep(PAUSE_MS)
  }
  throw new CannotRun(
    `The embedded Postgres in ${place.cluster} did not start: ${reason ?? 'no reason given'}`,
    `Look into ${place.cluster}/server.log, or set DATABASE_URL to another Postgres.`,
  )
}

async function tryToJoin(url: string, cluster: string): Promise<Keeper | undefined> {
  try {
    return await openKeeper(url, cluster)
  } catch (error) {
    const code = databaseErrorOf(error)?.code
    // A port left in a stale file may belong to another server by now.
    if (isDatabaseLost(error) || code === WRONG_PASSWORD || code === undefined) return undefined
    throw error
  }
}

async function leave(place: Place, keeper: Keeper): Promise<void> {
  const isLast = await keeper.leaveAsLast().catch(() => true)
  if (isLast) await stopPostmaster(place)
  await keeper.close()
}

async function createDatabase(url: string): Promise<void> {
  const { sql, end } = openPostgres(url, { max: 1 })
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${DATABASE}`
    if (!found) await sql.unsafe(`create database ${DATABASE}`)
  } catch (error) {
    if (databaseErrorOf(error)?.code !== '42P04' && databaseErrorOf(error)?.code !== '23505')
      throw error
  } finally {
    await end()
  }
}
