import type { Dimension } from '../../domain/kpi/dimensions.js'
import type { Ctx } from '../../platform/context.js'
import { chooseScope, type ScopeQuestion } from '../directory/index.js'
import type { Comparison, ScorecardAnswer } from './answer.js'
import { type ChosenKpi, chooseKpis, demandGrain } from './question/choose-kpi.js'
import type { PeriodQuestion } from './question/frame.js'
import { withLook } from './question/look.js'
import { everything, type Wants } from './question/question-of.js'
import { readingFrame } from './question/reading-frame.js'
import { spendPoints } from './question/spend-points.js'
import { mostValues, readRows, readWhole } from './reading/board-readings.js'
import type { ReadingFrame } from './reading/make-readings.js'
import { permalink } from './reading/permalink.js'

export interface ScorecardQuestion {
  scope?: ScopeQuestion | null
  period?: PeriodQuestion | null
  compare?: Comparison | null
  asOf?: Date | null
  kpis?: readonly string[] | null
  groupBy?: Dimension | null
}

export interface ScorecardWants {
  readings: Wants
  rows: Wants
  sentences: boolean
}

/** All named KPIs (those of the board if none are) for one period and scope, with their groups. */
export async function readScorecard(
  request: Ctx,
  asked: ScorecardQuestion,
  wants: ScorecardWants = { readings: everything, rows: {}, sentences: true },
): Promise<ScorecardAnswer> {
  request.demand('kpi.read')
  return withLook(request, asked.asOf, async look => {
    const scope = chooseScope(look.directory, asked.scope)
    const frame = readingFrame(look, asked.period, asked.compare, {
      trend: [wants.readings, wants.rows].some(({ trend }) => trend),
      signal: wants.sentences || [wants.readings, wants.rows].some(({ signal }) => signal),
    })
    const chosen = choose(asked, frame)
    const board = { look, chosen, scope, frame }
    const { groupBy } = asked
    if (groupBy) spendPoints(request, mostValues(board, groupBy, wants.rows), 'groupBy')
    const whole = await readWhole(board, wants)
    const rows = groupBy ? await readRows(board, groupBy, wants.rows) : []
    return {
      period: frame.current.period,
      comparedWith: frame.compared?.period ?? null,
      scope: scope.scope,
      ...look.stamp,
      ...whole,
      rows,
      permalink: permalink({
        scope: scope.scope,
        period: frame.current.period,
        compare: frame.compare,
        asOf: look.stamp.asOf,
        by: groupBy ?? undefined,
      }),
    }
  })
}

/** A board of days or weeks leaves out KPIs that are only read by the month. */
function choose(asked: ScorecardQuestion, { current }: ReadingFrame): ChosenKpi[] {
  const chosen = chooseKpis(asked.kpis)
  const { grain } = current.period
  if (!asked.kpis) return chosen.filter(({ kpi }) => kpi.grains.includes(grain))
  for (const one of chosen) demandGrain(one, grain, 'period')
  return chosen
}
