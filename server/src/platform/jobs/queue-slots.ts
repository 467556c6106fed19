import { Cron } from 'croner'
import { putInOutbox } from '../outbox/put-in-outbox.js'
import type { PoolSql } from '../postgres.js'
import type { Job } from './define-job.js'

/** Times that are kept, so that none is queued again when a clock is set back. */
const KEPT_DAYS = 400

/**
 * Queues the newest time of each cron job that is due and was not queued yet. Any number of
 * instances may call it at once: a time is a row, and a row is inserted once.
 */
export async function queueSlots(
  sql: PoolSql,
  jobs: readonly Job<never>[],
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<void> {
  for (const job of jobs) {
    if (!job.cron) continue
    const dueAt = lastTimeOf(job.cron, now, timeZone)
    await sql.begin(async tx => {
      const [taken] = await tx`
        insert into job_slot (job, due_at, queued_at)
        select ${job.name}, ${dueAt}, ${now}
        where not exists (select from job_slot where job = ${job.name} and due_at >= ${dueAt})
        on conflict do nothing returning 1 as taken`
      if (!taken) return
      await putInOutbox({ sql: tx, now }, job, {}, { dueAt })
      await tx`
        delete from job_slot where job = ${job.name}
          and due_at < ${dueAt}::timestamptz - make_interval(days => ${KEPT_DAYS})`
    })
  }
}

/**
 * The last time at or before `now` that the five fields name, by the clocks of the zone: one that
 * the spring skips comes as the clock has moved on, one that the autumn repeats comes the first time.
 */
export function lastTimeOf(cron: string, now: Date, timeZone: string): Date {
  const justAfter = new Date(now.getTime() + 1)
  const [last] = new Cron(cron, { timezone: timeZone, paused: true }).previousRuns(1, justAfter)
  if (!last) throw new Error(`This time never comes: ${cron}`)
  return last
}
