import type { Ctx } from '../../../platform/context.js'
import type { EventRow, ReportRow, ShareRow } from '../goal.js'

export const insertEvent = (ctx: Ctx, { goalId, state, reason, authorId }: Omit<EventRow, 'at'>) =>
  ctx.sql`
    insert into goal_event (goal_id, state, reason, author_id, at)
    values (${goalId}, ${state}, ${reason}, ${authorId}, ${ctx.now})`

export const insertReport = (ctx: Ctx, report: Omit<ReportRow, 'at'>) =>
  ctx.sql`
    insert into goal_report (goal_id, day, value, outlook, note, author_id, at)
    values (${report.goalId}, ${report.day}, ${report.value}, ${report.outlook}, ${report.note},
      ${report.authorId}, ${ctx.now})`

/** @param withId null: everybody who signs in. Shared already: it stays so. */
export const insertShare = (
  ctx: Ctx,
  share: { goalId: number; ownerId: string; withId: string | null },
) =>
  ctx.sql`
    insert into goal_share (goal_id, owner_id, with_id, shared_at)
    values (${share.goalId}, ${share.ownerId}, ${share.withId}, ${ctx.now})
    on conflict do nothing`

export const endShare = (ctx: Ctx, share: { goalId: number; withId: string | null }) =>
  ctx.sql`
    update goal_share set taken_back_at = ${ctx.now}
    where goal_id = ${share.goalId} and with_id is not distinct from ${share.withId}
      and taken_back_at is null`

export interface GoalRecords {
  events: EventRow[]
  reports: ReportRow[]
  /** Those in force. */
  shares: ShareRow[]
}

/** What is on record of the goals that the person of the transaction may see, oldest first. */
export async function loadRecords({ sql }: Ctx): Promise<GoalRecords> {
  const [events, reports, shares] = await Promise.all([
    sql<EventRow[]>`
      select goal_id as "goalId", state, reason, author_id as "authorId", at
      from goal_event order by id`,
    sql<ReportRow[]>`
      select goal_id as "goalId", day::text as day, value, outlook, note,
        author_id as "authorId", at
      from goal_report order by id`,
    sql<ShareRow[]>`
      select goal_id as "goalId", with_id as "withId", shared_at as "sharedAt"
      from goal_share where taken_back_at is null order by id`,
  ])
  return { events, reports, shares }
}
