import type {
  ComingPeriod,
  TargetHere,
  WatchedPoint,
  WatchedSeries,
} from '../../../domain/alert/watched-series.js'
import { next, type Period } from '../../../domain/calendar/period.js'
import { unitOf } from '../../../domain/kpi/define-kpi.js'
import { isFinal } from '../../../domain/signal/kpi-series.js'
import type { Histories, KpiHistory } from '../../kpi/index.js'
import { scopeOfHistory } from './scope-of-history.js'

/** What is asked beside the figures. */
export interface Surroundings {
  /** The target that a period of a series is judged by. */
  targetOf(history: KpiHistory, period: Pick<Period, 'end' | 'endsAt'>): TargetHere | null
}

const furthest = 6

/** A history as alerts look at it: what may be judged since its limits began, with its targets. */
export function watchedSeriesOf(
  history: KpiHistory,
  { settings, directory }: Pick<Histories, 'settings' | 'directory'>,
  { targetOf }: Surroundings,
): WatchedSeries {
  const { series, periods, scope } = history
  const first = series.segmentStarts?.at(-1) ?? 0
  const points = judgedFrom(history, first, targetOf)
  const last = points.at(-1)
  const lastPeriod = last && periods[last.place]
  return {
    kpi: series.kpi,
    variant: series.variant.code,
    unit: unitOf(series.kpi, series.variant),
    scope: scopeOfHistory(scope, directory),
    grain: series.grain as WatchedSeries['grain'],
    segment: first > 0 ? (series.points[first]?.start ?? '') : '',
    whole: series,
    points,
    counts: countsOf(history),
    coming: lastPeriod
      ? comingAfter(lastPeriod, settings, period => targetOf(history, period))
      : [],
  }
}

function judgedFrom(
  history: KpiHistory,
  first: number,
  targetOf: Surroundings['targetOf'],
): WatchedPoint[] {
  return history.series.points.flatMap((point, place) => {
    const period = history.periods[place]
    if (place < first || !period || !isFinal(point)) return []
    const { value, numerator, denominator, n, interval } = point.value
    return [
      {
        place,
        start: period.start,
        end: period.end,
        label: period.label,
        value: value as number,
        numerator,
        denominator,
        n: Math.round(n),
        interval,
        target: targetOf(history, period),
      },
    ]
  })
}

/** Every final period that was divided, those with too few records included. */
function countsOf({ series }: KpiHistory): WatchedSeries['counts'] {
  return new Map(
    series.points.flatMap(({ start, value: { numerator, denominator }, marks }) =>
      numerator === null || denominator === null || marks.isProvisional
        ? []
        : [[start, { numerator, denominator }]],
    ),
  )
}

function comingAfter(
  last: Period,
  settings: Histories['settings'],
  target: (period: Period) => TargetHere | null,
): ComingPeriod[] {
  const periods = [next(last, settings)]
  while (periods.length < furthest) periods.push(next(periods.at(-1) as Period, settings))
  return periods.map(period => {
    const { start, end, label } = period
    return { start, end, label, target: target(period) }
  })
}
