import { type FalseAlarmBudget, falseAlarmBudget } from '../../domain/alert/false-alarm-budget.js'
import { strictnessInWords } from '../../domain/alert/words/strictness-in-words.js'
import type { Ctx } from '../../platform/context.js'
import { rulesInForce } from './rules-in-force.js'
import { activeSeries, loadLastEvaluation } from './stores/evaluation.store.js'

export interface BudgetAnswer extends Omit<FalseAlarmBudget, 'strictness'> {
  /** How strong a shift has to be before people are told. */
  whenTold: string
  monthlySeries: number
  weeklySeries: number
  /** Null: nothing was evaluated yet. */
  evaluatedAt: Date | null
}

/** How many false alarms to expect in a month from the series of the last evaluation. */
export async function readFalseAlarmBudget(ctx: Ctx): Promise<BudgetAnswer> {
  ctx.demand('alert.read')
  const [last, rules] = await Promise.all([loadLastEvaluation(ctx), rulesInForce(ctx)])
  const series = activeSeries(last)
  const { strictness, ...budget } = falseAlarmBudget(
    series,
    rules.settingsFor('SHIFT', '').falseAlarms,
  )
  return {
    ...budget,
    whenTold: strictnessInWords(strictness),
    monthlySeries: series.monthly,
    weeklySeries: series.weekly,
    evaluatedAt: last?.at ?? null,
  }
}
