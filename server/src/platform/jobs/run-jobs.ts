import type { Clock } from '../clock.js'
import type { Ctx } from '../context.js'
import type { Logger } from '../logger.js'
import { handOver } from '../outbox/hand-over.js'
import { OUTBOX_CHANNEL } from '../outbox/put-in-outbox.js'
import type { PoolSql } from '../postgres.js'
import { repeating } from '../repeating.js'
import { within } from '../within.js'
import type { Job } from './define-job.js'
import { openJobQueue, type QueuedWork } from './job-queue.js'
import { queueSlots } from './queue-slots.js'

export interface RunJobsOptions {
  url: string
  sql: PoolSql
  jobs: readonly Job<never>[]
  clock: Clock
  log: Logger
  /** The zone in which cron times are meant. */
  timeZoneOf(): Promise<string>
  /** Calls the work with a context of that moment. */
  inContext(job: Job<never>, now: Date, work: (ctx: Ctx) => Promise<void>): Promise<void>
}

export interface RunningJobs {
  /** Takes no further work and waits so long for what runs. */
  stop(seconds: number): Promise<void>
}

/** For the queue to note in the database what was not finished in time. */
const LAST_WORDS_MS = 2_000
const SLOTS_EVERY_MS = 15_000
const OUTBOX_EVERY_MS = 5_000

/** Runs the jobs in this process until it is stopped; other processes may do the same. */
export async function runJobs(options: RunJobsOptions): Promise<RunningJobs> {
  const { url, sql, jobs, clock, log } = options
  const run = (job: Job<never>, { dueAt, data }: QueuedWork) =>
    options.inContext(job, dueAt ? new Date(dueAt) : clock(), ctx => job.run(ctx, data as never))
  const queue = await openJobQueue({ url, jobs, log, run })
  const relay = repeating(
    async () => queue.wake(await handOver(sql, clock(), queue.add)),
    OUTBOX_EVERY_MS,
    error => log.error({ error }, 'outbox'),
  )
  const slots = repeating(
    async () => queueSlots(sql, jobs, { now: clock(), timeZone: await options.timeZoneOf() }),
    SLOTS_EVERY_MS,
    error => log.error({ error }, 'times of jobs'),
  )
  const heard = await sql.listen(OUTBOX_CHANNEL, () => relay.now())
  return {
    async stop(seconds) {
      const stopped = (async () => {
        await heard.unlisten().catch(() => {})
        await Promise.all([relay.stop(), slots.stop()])
        await queue.stop(seconds)
      })()
      // Where the database has gone, what waits for its answer may wait for ever.
      await within(stopped, seconds * 1000 + LAST_WORDS_MS)
    },
  }
}
