import type { Ctx } from '../../../platform/context.js'
import type { Histories, KpiHistory } from '../../kpi/index.js'
import { type BaselineRow, baselinesOf, readBaselines, seriesScope } from '../../signal/index.js'

/**
 * Histories as they were at an earlier moment, as far as time goes: periods that were not over are
 * left out, what was not final then is not, and usual ranges are those that were accepted. Values are
 * those of today: to read each moment as it was known then takes two to four times as long as the
 * present, for each of them (docs/performance.md, "Alerts").
 */
export async function asSeenAt(ctx: Ctx, read: Histories, moment: Date): Promise<Histories> {
  const baselines = await readBaselines(ctx, moment)
  const startsOf = ({ series, scope }: KpiHistory): string[] =>
    baselinesOf(baselines, {
      kpi: series.kpi.code,
      variant: series.variant.code,
      grain: series.grain,
      scope: seriesScope(read.directory, scope.answer),
    }).map(({ start }: BaselineRow) => start)
  return {
    ...read,
    settings: { ...read.settings, now: moment },
    histories: read.histories.map(history => seenAt(history, moment, startsOf(history))),
  }
}

function seenAt(history: KpiHistory, moment: Date, starts: readonly string[]): KpiHistory {
  const periods = history.periods.filter(({ endsAt }) => endsAt <= moment)
  const points = history.series.points.slice(0, periods.length).map(point => {
    const { status, provisionalUntil } = point.marks
    const isEarly = status === 'FINAL' && moment < provisionalUntil
    if (!isEarly) return point
    const marks = { ...point.marks, status: 'PROVISIONAL' as const, isProvisional: true }
    return { ...point, marks }
  })
  const segmentStarts = starts
    .map(start => periods.findIndex(({ end }) => start < end))
    .filter(place => place > 0)
  return { ...history, periods, series: { ...history.series, points, segmentStarts } }
}
