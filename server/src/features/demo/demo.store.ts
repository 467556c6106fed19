import type { Ctx } from '../../platform/context.js'
import { demoOrganisation } from './story/organisation.js'

/** Makes the one organisation of this database the invented one. */
export async function saveDemoOrganisation(ctx: Ctx): Promise<void> {
  const { name, timeZone, fiscalYearStartMonth } = demoOrganisation
  await ctx.sql`
    update organisation set name = ${name}, time_zone = ${timeZone},
      fiscal_year_start_month = ${fiscalYearStartMonth}, demo = 1`
}

export async function hasTickets(ctx: Ctx): Promise<boolean> {
  const [row] = await ctx.sql<{ any: boolean }[]>`select exists (select from ticket) as any`
  return row?.any ?? false
}

export async function countTickets(ctx: Ctx): Promise<number> {
  const [row] = await ctx.sql<{ count: number }[]>`
    select count(*)::integer as count from ticket where source = 'demo'`
  return row?.count ?? 0
}

/** Labels of the imports that brought the demo, oldest first. */
export async function loadDemoLabels(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.sql<{ label: string }[]>`
    select label from import_run where label like 'Demo organisation %' order by id`
  return rows.map(row => row.label)
}

export async function isDemo(ctx: Ctx): Promise<boolean> {
  const [row] = await ctx.sql<{ is: boolean }[]>`select demo = 1 as is from organisation`
  return row?.is ?? false
}

/** Facts and ledger refuse TRUNCATE, except for the demo and to whoever says so. */
export async function emptyDemo(ctx: Ctx): Promise<void> {
  await ctx.sql`set local statement_timeout = 0`
  await ctx.sql`select pg_advisory_xact_lock(7305001413)`
  await ctx.sql`select set_config('steerboard.clear_demo', 'on', true)`
  await ctx.sql`
    truncate ticket, ticket_event, ticket_clock, sla_instance, sla_clock, survey_invitation,
      survey_response, change, observation, interaction, team, requester_department,
      business_calendar_version, booking, ledger_entry, fact_version,
      measure_period, import_run, motion, motion_vote, motion_event, target_version, target_end,
      target_waiver, committee_rules, objective, objective_version, objective_end, objective_finding,
      score_weights, work_volume,
      annotation_version, baseline_segment,
      initiative, initiative_version, initiative_objective, initiative_approval, initiative_stage,
      initiative_risk, initiative_milestone, value_amount, service_result, scoring_round, score_sheet,
      initiative_score,
      alert, alert_transition, alert_sighting, alert_evaluation, alert_rule,
      maturity_round, maturity_rater, maturity_round_key, maturity_ballot, maturity_answer,
      maturity_tally, maturity_evidence, ai_goal,
      goal, goal_event, goal_report, goal_share, unit_member`
  // Not truncated: what people were granted outlives the places that it was not for.
  await ctx.sql`delete from service`
  await ctx.sql`delete from business_calendar`
  await ctx.sql`delete from department`
  await ctx.sql`delete from person where is_demo`
  await ctx.sql`
    update organisation set name = 'My organisation', time_zone = 'UTC',
      fiscal_year_start_month = 1, currency = 'EUR', demo = 0`
}
