import type { CommitteeRules } from '../../../domain/motion/tally.js'
import type { Ctx } from '../../../platform/context.js'

export interface RulesVersion extends CommitteeRules {
  setBy: string
  setAt: Date
  reason: string
}

/** Every version of the committee's rules, the one that holds first. */
export async function loadRules(ctx: Ctx): Promise<RulesVersion[]> {
  return ctx.sql<RulesVersion[]>`
    select quorum, abstentions_count as "abstentionsCount", majority, set_by as "setBy",
      set_at as "setAt", reason
    from committee_rules order by id desc`
}

export async function insertRules(
  ctx: Ctx,
  { quorum, abstentionsCount, majority, setBy, reason }: Omit<RulesVersion, 'setAt'>,
): Promise<void> {
  await ctx.sql`
    insert into committee_rules (quorum, abstentions_count, majority, set_by, set_at, reason)
    values (${quorum}, ${abstentionsCount}, ${majority}, ${setBy}, ${ctx.now}, ${reason})`
}
