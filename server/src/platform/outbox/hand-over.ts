import type { PoolSql, Sql } from '../postgres.js'

export interface OutboxRow {
  id: string
  job: string
  data: unknown
  dueAt: Date
}

const MOST = 200

/**
 * Moves what is due from the outbox to the queue in one transaction: it is in one of them at every
 * moment. Several instances may do it at once. Resolves with the names of the jobs that have work.
 */
export async function handOver(
  sql: PoolSql,
  now: Date,
  queue: (rows: readonly OutboxRow[], sql: Sql) => Promise<void>,
): Promise<string[]> {
  const names = new Set<string>()
  for (let count = MOST; count === MOST; ) {
    const rows = await sql.begin(async tx => {
      const due = await tx<OutboxRow[]>`
        delete from outbox where id in (
          select id from outbox where due_at <= ${now} order by due_at, id
          limit ${MOST} for update skip locked)
        returning id, job, data, due_at as "dueAt"`
      if (due.length > 0) await queue(due, tx)
      return [...due]
    })
    for (const { job } of rows) names.add(job)
    count = rows.length
  }
  return [...names]
}
