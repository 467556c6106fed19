import { backTest, type Episode } from '../alert/back-test.js'
import { defaultSettings, type RuleSettings } from '../alert/rule-settings.js'
import type { WatchedPoint, WatchedSeries } from '../alert/watched-series.js'
import type { Period } from '../calendar/period.js'
import { unitOf } from '../kpi/define-kpi.js'
import { isFinal, type KpiSeries, type SeriesPoint } from '../signal/kpi-series.js'
import type { Levels } from '../target/levels.js'

const months = 12
/** Periods before them that a warning in the first one takes. */
const before = { WEEK: 3, other: 1 }

/** The alerts about a missed target that levels would have had open over the last twelve periods. */
export function alertsRaised(
  series: KpiSeries,
  periods: readonly Period[],
  levels: Levels,
  settings: RuleSettings = defaultSettings,
): Episode[] {
  const points = series.points.flatMap((point, place) => {
    const period = periods[place]
    return period && isFinal(point) ? [watched(point, { place, period, levels })] : []
  })
  const first = points.at(-months)?.start ?? ''
  const earlier = series.grain === 'WEEK' ? before.WEEK : before.other
  const looked = watchedSeries(series, points.slice(-months - earlier))
  const episodes = backTest('TARGET_MISS', looked, settings)
  return episodes.filter(({ to }) => to === null || to >= first)
}

function watched(
  { start, value }: SeriesPoint,
  { place, period, levels }: { place: number; period: Period; levels: Levels },
): WatchedPoint {
  const { numerator, denominator, n, interval } = value
  return {
    ...{ place, start, numerator, denominator, n, interval },
    end: period.end,
    label: period.label,
    value: value.value as number,
    target: { version: '', reference: '', levels, date: null, isWaived: false },
  }
}

const watchedSeries = (series: KpiSeries, points: readonly WatchedPoint[]): WatchedSeries => ({
  kpi: series.kpi,
  variant: series.variant.code,
  unit: unitOf(series.kpi, series.variant),
  scope: { level: 'ORGANISATION', key: 'ORGANISATION', label: '', parent: null },
  grain: series.grain === 'WEEK' ? 'WEEK' : 'MONTH',
  segment: points[0]?.start ?? '',
  whole: series,
  points,
  counts: new Map(),
  coming: [],
})
