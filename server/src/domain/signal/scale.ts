import { type Unit, unitOf } from '../kpi/define-kpi.js'
import { rangeOf, type Segment } from '../statistics/baseline/process-behaviour.js'
import type { Counted } from '../statistics/control-charts/attribute-limits.js'
import { type Limits, threeSigma } from '../statistics/control-charts/limits.js'
import { type ChartKind, chartKindOf } from './chart-kind.js'
import type { KpiSeries, SeriesPoint } from './kpi-series.js'
import { factorAt, type Season } from './season-of-series.js'

/** Limits in the unit of the KPI, with the season of the period in them. */
export interface PointLimits {
  low: number
  centre: number
  high: number
}

/** The way from values of a KPI to the scale on which limits are straight, and back. */
export interface Scale {
  kind: ChartKind
  season: Season
  unit: Unit
}

export const scaleOf = (series: KpiSeries, season: Season): Scale => ({
  kind: chartKindOf(series),
  season,
  unit: unitOf(series.kpi, series.variant),
})

/** Numerator and denominator of a point with the season taken out; a share stays a share. */
export function countedOf({ kind, season }: Scale, { start, value }: SeriesPoint): Counted {
  const denominator = value.denominator ?? 0
  const numerator = (value.numerator ?? 0) / factorAt(season, start)
  return {
    numerator: kind === 'P_PRIME' ? Math.min(denominator, numerator) : numerator,
    denominator,
  }
}

/** A value with the season taken out; of durations the logarithm, from one second on. */
export function scaled({ kind, season }: Scale, value: number, start: string): number {
  const plain = value / factorAt(season, start)
  return kind === 'XMR_LN' ? Math.log(Math.max(1, plain)) : plain
}

/** The value that is this on the scale, cut to what there can be. */
export function unscaled(
  { kind, season, unit }: Scale,
  scaledValue: number,
  start: string,
): number {
  const plain = kind === 'XMR_LN' ? Math.exp(scaledValue) : scaledValue
  const value = plain * factorAt(season, start)
  return kind === 'P_PRIME' ? Math.min(1, value) : Math.max(leastOf(unit), value)
}

const leastOf = (unit: Unit): number => (unit === 'NPS' ? -100 : 0)

/** What a control chart reads. */
export function segmentOf(scale: Scale, points: readonly SeriesPoint[]): Segment {
  const { kind, unit } = scale
  if (kind === 'P_PRIME' || kind === 'U_PRIME')
    return {
      kind: kind === 'P_PRIME' ? 'SHARE' : 'RATE',
      counts: points.map(point => countedOf(scale, point)),
    }
  const values = points.map(({ value, start }) => scaled(scale, value.value as number, start))
  return kind === 'XMR'
    ? { kind: 'VALUE', values, least: leastOf(unit) }
    : { kind: 'VALUE', values }
}

/**
 * Limits about any point of a segment, judged or not, from those about one that was: of shares and
 * rates they narrow with the size of the period. `null` where the point has no size.
 */
export function limitsAbout(
  scale: Scale,
  known: { limits: Limits; point: SeriesPoint },
  point: SeriesPoint,
): PointLimits | null {
  const { centre, sigma } = known.limits
  const segment = segmentOf(scale, [point])
  if (segment.kind !== 'VALUE') {
    const { denominator } = countedOf(scale, point)
    if (denominator <= 0) return null
    const times = Math.sqrt(countedOf(scale, known.point).denominator / denominator)
    return inUnit(scale, threeSigma(centre, sigma * times, rangeOf(segment)), point)
  }
  return inUnit(scale, threeSigma(centre, sigma, rangeOf(segment)), point)
}

const inUnit = (
  scale: Scale,
  { low, centre, high }: Limits,
  { start }: SeriesPoint,
): PointLimits => ({
  low: unscaled(scale, low, start),
  centre: unscaled(scale, centre, start),
  high: unscaled(scale, high, start),
})
