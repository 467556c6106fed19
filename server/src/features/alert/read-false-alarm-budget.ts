import { type FalseAlarmBudget, falseAlarmBudget } from '../../domain/alert/false-alarm-budget.js'
import type { Ctx } from '../../platform/context.js'
import { loadLastEvaluation } from './stores/evaluation.store.js'

export interface BudgetAnswer extends FalseAlarmBudget {
  monthlySeries: number
  weeklySeries: number
  /** Null: nothing was evaluated yet. */
  evaluatedAt: Date | null
}

/** How many false alarms to expect in a month from the series of the last evaluation. */
export async function readFalseAlarmBudget(ctx: Ctx): Promise<BudgetAnswer> {
  ctx.demand('alert.read')
  const last = await loadLastEvaluation(ctx)
  const series = { monthly: last?.monthlySeries ?? 0, weekly: last?.weeklySeries ?? 0 }
  return {
    ...falseAlarmBudget(series),
    monthlySeries: series.monthly,
    weeklySeries: series.weekly,
    evaluatedAt: last?.at ?? null,
  }
}
