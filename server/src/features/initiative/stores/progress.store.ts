import type { Ctx } from '../../../platform/context.js'
import type { AmountContent, MilestoneContent, ResultContent } from '../initiative.js'

export interface NewMilestone extends MilestoneContent {
  initiativeId: number
  milestone: number
  revision: number
  isRemoved: boolean
  authorId: string
}

/** False where somebody else wrote that revision first. */
export async function insertMilestone(ctx: Ctx, added: NewMilestone): Promise<boolean> {
  const { initiativeId, milestone, revision, title, weight, dueOn, doneOn, isRemoved } = added
  const rows = await ctx.sql`
    insert into initiative_milestone (initiative_id, milestone, revision, title, weight, due_on,
      done_on, is_removed, author_id, recorded_at)
    values (${initiativeId}, ${milestone}, ${revision}, ${title}, ${weight}, ${dueOn}, ${doneOn},
      ${isRemoved}, ${added.authorId}, ${ctx.now})
    on conflict do nothing returning initiative_id`
  return rows.length > 0
}

export async function insertAmounts(
  ctx: Ctx,
  amounts: readonly AmountContent[],
  authorId: string,
): Promise<void> {
  for (const each of amounts)
    await ctx.sql`
      insert into value_amount (initiative_id, service, series, side, type, month, amount, evidence,
        reference, author_id, recorded_at)
      values (${each.initiativeId}, ${each.service}, ${each.series}, ${each.side}, ${each.type},
        ${each.month}, ${each.amount}, ${each.evidence}, ${each.reference}, ${authorId}, ${ctx.now})`
}

/** False where somebody else wrote that revision first. */
export async function insertResult(
  ctx: Ctx,
  added: ResultContent & { revision: number; authorId: string },
): Promise<boolean> {
  const { service, side, revision, text, kpi, fromOn, evidence, reference, authorId } = added
  const rows = await ctx.sql`
    insert into service_result (service, side, revision, text, kpi, from_on, evidence, reference,
      author_id, recorded_at)
    values (${service}, ${side}, ${revision}, ${text}, ${kpi}, ${fromOn}, ${evidence}, ${reference},
      ${authorId}, ${ctx.now})
    on conflict do nothing returning id`
  return rows.length > 0
}
