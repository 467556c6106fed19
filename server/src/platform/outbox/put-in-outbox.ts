import type { Ctx } from '../context.js'
import type { Job } from '../jobs/define-job.js'

/** Told at every commit that leaves work in the outbox. */
export const OUTBOX_CHANNEL = 'steerboard_outbox'

/**
 * Asks for a job. It is queued if and only if the transaction of `ctx` commits, and runs at least
 * once, at `dueAt` or soon after (default: at once).
 */
export async function putInOutbox<Data>(
  ctx: Pick<Ctx, 'sql' | 'now'>,
  job: Pick<Job<Data>, 'name'>,
  data: Data,
  { dueAt = ctx.now }: { dueAt?: Date } = {},
): Promise<void> {
  await ctx.sql`
    insert into outbox (job, data, due_at, created_at)
    values (${job.name}, ${JSON.stringify(data)}::text::jsonb, ${dueAt}, ${ctx.now})`
  await ctx.sql`select pg_notify(${OUTBOX_CHANNEL}, '')`
}
