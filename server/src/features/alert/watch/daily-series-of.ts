import type { WatchedPoint, WatchedSeries } from '../../../domain/alert/watched-series.js'
import { unitOf } from '../../../domain/kpi/define-kpi.js'
import type { Histories, KpiHistory } from '../../kpi/index.js'
import { scopeOfHistory } from './scope-of-history.js'
import type { Surroundings } from './watched-series-of.js'

/** Days of a promise, those without any case included: failure budgets are burnt by the day. */
export function dailySeriesOf(
  history: KpiHistory,
  { directory }: Pick<Histories, 'directory'>,
  { targetOf }: Pick<Surroundings, 'targetOf'>,
): WatchedSeries {
  const { series, periods, scope } = history
  const points = series.points.flatMap(({ value }, place): WatchedPoint[] => {
    const period = periods[place]
    if (!period) return []
    return [
      {
        place,
        start: period.start,
        end: period.end,
        label: period.label,
        value: value.value ?? 0,
        numerator: value.numerator ?? 0,
        denominator: value.denominator ?? 0,
        n: Math.round(value.n),
        interval: value.interval,
        target: targetOf(history, period),
      },
    ]
  })
  return {
    kpi: series.kpi,
    variant: series.variant.code,
    unit: unitOf(series.kpi, series.variant),
    scope: scopeOfHistory(scope, directory),
    grain: 'DAY',
    segment: '',
    whole: series,
    points,
    counts: new Map(),
    coming: [],
  }
}
