import type { Period } from '../../domain/calendar/period.js'
import type { KpiSeries } from '../../domain/signal/kpi-series.js'
import type { Ctx } from '../../platform/context.js'
import { chooseScope, type ScopeQuestion } from '../directory/index.js'
import { readParts } from '../measure/index.js'
import type { Grain } from './answer.js'
import { historyOf } from './behaviour/history.js'
import { seriesOfHistory } from './behaviour/series-of-history.js'
import { AskedPeriods } from './question/asked-periods.js'
import { chooseKpi, demandGrain } from './question/choose-kpi.js'
import { choosePeriod, framed } from './question/frame.js'
import { withLook } from './question/look.js'
import { needsOf } from './question/question-of.js'
import { valueIn } from './reading/reading-of.js'

export interface HistoryQuestion {
  kpi: string
  variant?: string | null
  scope?: ScopeQuestion | null
  grain: Grain
}

/** The whole series of a KPI up to its last complete period, with those periods. */
export interface History {
  series: KpiSeries
  periods: readonly Period[]
}

/** What a KPI did, as its control chart sees it; for judgements about the process. */
export async function readHistory(request: Ctx, asked: HistoryQuestion): Promise<History> {
  request.demand('kpi.read')
  const chosen = chooseKpi(asked.kpi, asked.variant)
  demandGrain(chosen, asked.grain, 'grain')
  return withLook(request, null, async look => {
    const { filter } = chooseScope(look.directory, asked.scope)
    const last = framed(choosePeriod({ grain: asked.grain }, look.settings), look.settings)
    const frames = historyOf(last, look.settings)
    const periods = new AskedPeriods()
    for (const frame of frames) periods.placeOf(frame)
    const groups = await readParts(look.ctx, {
      ...needsOf([chosen], {}),
      periods: periods.spans,
      scope: filter,
      groupBy: [],
      now: look.settings.now,
      asOf: null,
    })
    const at = new Map(groups.map(group => [group.period, group]))
    const { series, before } = seriesOfHistory(chosen, frames, frame =>
      valueIn(chosen, frame, at.get(periods.placeOf(frame)), look.settings),
    )
    return { series, periods: frames.slice(before).map(({ period }) => period) }
  })
}
