import type { ActiveSeries } from '../../../domain/alert/strictness.js'
import type { Ctx } from '../../../platform/context.js'

/** An evaluation on record. */
export interface EvaluationRow {
  /** The moment it stands for. */
  at: Date
  position: string
  circumstances: string
  series: number
  found: number
  fired: number
  resolved: number
  /** Series of which a shift could be told. */
  monthlySeries: number
  weeklySeries: number
}

export const activeSeries = (last: EvaluationRow | null): ActiveSeries => ({
  monthly: last?.monthlySeries ?? 0,
  weekly: last?.weeklySeries ?? 0,
})

/** The evaluation with the latest moment; null before the first. */
export async function loadLastEvaluation(ctx: Ctx): Promise<EvaluationRow | null> {
  const [row] = await ctx.sql<EvaluationRow[]>`
    select at, position, circumstances, series, found, fired, resolved,
      monthly_series as "monthlySeries", weekly_series as "weeklySeries"
    from alert_evaluation order by at desc, id desc limit 1`
  return row ?? null
}

export async function insertEvaluation(ctx: Ctx, row: EvaluationRow): Promise<void> {
  await ctx.sql`
    insert into alert_evaluation (at, position, circumstances, series, found, fired, resolved,
      monthly_series, weekly_series)
    values (${row.at}, ${row.position}, ${row.circumstances}, ${row.series}, ${row.found},
      ${row.fired}, ${row.resolved}, ${row.monthlySeries}, ${row.weeklySeries})`
}
