import type { Config } from './config.js'
import { readTimeZone } from './features/facts/index.js'
import { createJobs } from './jobs.js'
import { onLongWork } from './on-long-work.js'
import type { OpenDatabase } from './open-database.js'
import type { Ctx } from './platform/context.js'
import { type RunningJobs, runJobs } from './platform/jobs/run-jobs.js'
import { createContext, type Wiring } from './wire.js'

/** Begins to work in the background. */
export function startJobs(
  config: Config,
  database: OpenDatabase,
  wiring: Wiring,
): Promise<RunningJobs> {
  const { url, sql } = database
  const contextOf = (from: Wiring, id: string, now: Date): Ctx => ({
    ...createContext(from, { kind: 'job', id }),
    now,
  })
  return runJobs({
    url,
    sql,
    jobs: createJobs(settingsOf(config)),
    clock: wiring.clock,
    log: wiring.log,
    timeZoneOf: () => readTimeZone(createContext(wiring, { kind: 'job', id: 'times' })),
    inContext: ({ name, takesLong }, now, work) =>
      takesLong
        ? onLongWork(database, wiring, long => work(contextOf(long, name, now)))
        : work(contextOf(wiring, name, now)),
  })
}

function settingsOf({ baseUrl: given, port, mail, mayTellPrivate }: Config) {
  const baseUrl = given ?? `http://localhost:${port}`
  return {
    mail: mail && { ...mail, baseUrl },
    webhook: { baseUrl, mayBePrivate: mayTellPrivate },
  }
}
