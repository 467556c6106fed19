import type { Variation } from '../statistics/baseline/variation.js'
import { variationOf } from '../statistics/baseline/variation.js'
import type { Interval } from '../statistics/interval.js'
import { hamedRao } from '../statistics/trend/hamed-rao.js'
import { present } from '../statistics/trend/kendall-score.js'
import { mannKendall } from '../statistics/trend/mann-kendall.js'
import type { ScoreTest } from '../statistics/trend/score-test.js'
import { type Slope, theilSen } from '../statistics/trend/theil-sen.js'
import type { Behaviour } from './behaviour-of.js'
import { isFinal, type KpiSeries } from './kpi-series.js'
import { factorAt } from './season-of-series.js'

export interface SeriesTrend {
  /** First and last point looked at. */
  from: number
  to: number
  /** Change of the value per period, the season taken out, in the unit of the KPI. */
  slope: number
  /** 95 % interval of the slope. */
  interval: Interval
  /** Two-sided probability of an order this strict without any trend. */
  p: number
  /** HAMED_RAO where the values follow one another, which a plain test would take for a trend. */
  method: 'MANN_KENDALL' | 'HAMED_RAO'
  /** COMMON_CAUSE: no trend that is worth showing (p of 0.05 and more). */
  variation: Variation
}

const windows = { WEEK: { longest: 26, fewest: 20 }, other: { longest: 18, fewest: 12 } } as const
const worthShowing = 0.05

/**
 * Whether a series has been rising or falling throughout, over the last 18 periods (26 weeks) of the
 * segment in force. `null` with fewer than 12 final values (20 weeks) among them.
 */
export function trendOf(series: KpiSeries, { segments, season }: Behaviour): SeriesTrend | null {
  const segment = segments.at(-1)
  const to = series.points.findLastIndex(isFinal)
  const { longest, fewest } = series.grain === 'WEEK' ? windows.WEEK : windows.other
  const from = Math.max(segment?.from ?? 0, to - longest + 1)
  const values = series.points
    .slice(from, to + 1)
    .map(point =>
      isFinal(point) ? (point.value.value as number) / factorAt(season, point.start) : null,
    )
  const known = present(values)
  if (to < 0 || known.length < fewest) return null
  const method = segment?.guard?.isOn ? 'HAMED_RAO' : 'MANN_KENDALL'
  const { p } = (method === 'HAMED_RAO' ? hamedRao(known) : mannKendall(values)) as ScoreTest
  const { slope, interval } = theilSen(values) as Slope
  const side = slope > 0 ? 'HIGH' : 'LOW'
  const found = p < worthShowing && slope !== 0 ? [{ rule: 'TREND', at: to, side } as const] : []
  const variation = variationOf(found, to, series.kpi.better)
  return { from, to, slope, interval, p, method, variation }
}
