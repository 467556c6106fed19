import type { AlertFamily } from '../../../domain/alert/families.js'
import type { RuleSettings } from '../../../domain/alert/rule-settings.js'
import type { Ctx } from '../../../platform/context.js'

/** One version of a rule. */
export interface RuleRow {
  id: number
  family: AlertFamily
  /** Empty: for all KPIs that have none of their own. */
  kpi: string
  version: number
  isOn: boolean
  settings: RuleSettings[AlertFamily]
  reason: string
  setBy: string | null
  setAt: Date
}

/** Every version of every rule, in the order in which they were set. */
export async function loadRules(ctx: Ctx): Promise<RuleRow[]> {
  return ctx.sql<RuleRow[]>`
    select id, family, kpi, version, is_on as "isOn", settings, reason, set_by as "setBy",
      set_at as "setAt"
    from alert_rule order by id`
}

export type NewRule = Omit<RuleRow, 'id' | 'version'>

/** Adds the next version. Two at once: the second fails on the number. */
export async function insertRule(ctx: Ctx, rule: NewRule): Promise<void> {
  await ctx.sql`
    insert into alert_rule (family, kpi, version, is_on, settings, reason, set_by, set_at)
    select ${rule.family}, ${rule.kpi}, coalesce(max(version), 0) + 1, ${rule.isOn},
      ${JSON.stringify(rule.settings)}::jsonb, ${rule.reason}, ${rule.setBy}, ${rule.setAt}
    from alert_rule where family = ${rule.family} and kpi = ${rule.kpi}`
}
