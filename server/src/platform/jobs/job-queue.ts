import { PgBoss } from 'pg-boss'
import type { Logger } from '../logger.js'
import type { OutboxRow } from '../outbox/hand-over.js'
import { openPostgres, type Sql } from '../postgres.js'
import { isInTransaction } from '../transaction.js'
import type { Job } from './define-job.js'

export interface QueuedWork {
  /** Null for a job that was asked for: it runs at the present. */
  dueAt: string | null
  data: unknown
}

export interface JobQueue {
  /** Adds work within the caller's transaction; what is queued already stays as it is. */
  add(rows: readonly OutboxRow[], sql: Sql): Promise<void>
  /** Looks for work at once. */
  wake(names: readonly string[]): void
  /** Waits so long for what runs; the rest is begun again by another instance. */
  stop(seconds: number): Promise<void>
}

export interface JobQueueOptions {
  url: string
  jobs: readonly Job<never>[]
  log: Logger
  run(job: Job<never>, work: QueuedWork): Promise<void>
}

const SCHEMA = 'steerboard_jobs'
/** Work is announced; looking for it now and then is for what was missed. */
const POLL_SECONDS = 5
/** A worker that died is noticed within two of these. */
const HEARTBEAT_SECONDS = 20
const LOOK_AFTER_SECONDS = 10

/** The queue in Postgres, on one connection of its own. */
export async function openJobQueue(options: JobQueueOptions): Promise<JobQueue> {
  const { url, jobs, log } = options
  const postgres = openPostgres(url, { max: 1, applicationName: 'steerboard-jobs' })
  const boss = new PgBoss({
    db: { executeSql: execute(postgres.sql) },
    schema: SCHEMA,
    schedule: false,
    superviseIntervalSeconds: LOOK_AFTER_SECONDS,
    monitorIntervalSeconds: LOOK_AFTER_SECONDS,
    openTelemetry: { enabled: false },
  })
  boss.on('error', error => log.error({ error }, 'job queue'))
  try {
    await boss.start()
    const workers = new Map<string, string>()
    for (const job of jobs) workers.set(job.name, await take(boss, job, options))
    return {
      add: (rows, sql) => add(boss, jobs, rows, sql),
      wake(names) {
        for (const name of names) boss.notifyWorker(workers.get(name) ?? '')
      },
      async stop(seconds) {
        await boss.stop({ graceful: seconds > 0, timeout: seconds * 1000 })
        await postgres.end(1)
      },
    }
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => {})
    await postgres.end(1)
    throw error
  }
}

type Answer = { rows: Record<string, unknown>[] }
type Execute = (text: string, values?: unknown[]) => Promise<Answer>

/** One text after the other: one of several statements that fails leaves its transaction open. */
function execute(sql: Sql): Execute {
  let last: Promise<unknown> = Promise.resolve()
  return (text, values) => {
    const answer = last.then(() => executeNow(sql, text, values))
    last = answer.catch(() => {})
    return answer
  }
}

async function executeNow(sql: Sql, text: string, values: unknown[] = []): Promise<Answer> {
  const isOwnTransaction = !isInTransaction({ sql })
  try {
    const result = await sql.unsafe(text, values as never[])
    // A text of several statements has an answer for each; the queue reads them all, untyped.
    if (Array.isArray(result[0])) return result.map(rows => ({ rows })) as unknown as Answer
    return { rows: [...result] }
  } catch (error) {
    if (isOwnTransaction) await sql.unsafe('rollback').catch(() => {})
    throw error
  }
}

async function take(boss: PgBoss, job: Job<never>, options: JobQueueOptions): Promise<string> {
  const limits = {
    retryLimit: (job.attempts ?? 5) - 1,
    retryDelay: 5,
    retryBackoff: true,
    expireInSeconds: job.timeoutSeconds ?? 300,
  }
  await boss.createQueue(job.name, { ...limits, heartbeatSeconds: HEARTBEAT_SECONDS })
  await boss.updateQueue(job.name, limits)
  const pollingIntervalSeconds = POLL_SECONDS
  const id = await boss.work<QueuedWork>(job.name, { pollingIntervalSeconds }, async ([taken]) => {
    if (!taken) return
    // Where there was work there may be more.
    boss.notifyWorker(id)
    try {
      await options.run(job, taken.data)
    } catch (error) {
      options.log.error({ error, job: job.name, id: taken.id }, 'job failed')
      throw new Error('failed')
    }
  })
  return id
}

async function add(
  boss: PgBoss,
  jobs: readonly Job<never>[],
  rows: readonly OutboxRow[],
  sql: Sql,
): Promise<void> {
  const db = { executeSql: execute(sql) }
  for (const { name, cron } of jobs) {
    const work = rows
      .filter(({ job }) => job === name)
      .map(({ id, data, dueAt }) => ({
        id,
        data: { data, dueAt: cron ? dueAt.toISOString() : null },
      }))
    if (work.length > 0) await boss.insert(name, work, { db })
  }
}
