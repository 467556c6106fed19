import type { Segment } from '../statistics/baseline/process-behaviour.js'
import type { WatchedSeries } from './watched-series.js'

/** Whether every value is so many of so many cases, so that each period has limits of its own. */
export const isCounted = ({ unit, points }: WatchedSeries): boolean =>
  unit === 'RATIO' && points.every(({ interval }) => interval !== null)

/** Durations are skewed: their logarithms are charted. */
export const isLogarithmic = ({ unit, points }: WatchedSeries): boolean =>
  unit === 'SECONDS' && points.every(({ value }) => value > 0)

/** Values on the scale that is charted. */
export const chartedValues = (series: WatchedSeries): number[] =>
  series.points.map(({ value }) => (isLogarithmic(series) ? Math.log(value) : value))

/** The points up to and with one, as limits are made from them. */
export function segmentUpTo(series: WatchedSeries, at: number): Segment {
  const points = series.points.slice(0, at + 1)
  if (!isCounted(series)) return { kind: 'VALUE', values: chartedValues(series).slice(0, at + 1) }
  const counts = points.map(({ numerator, denominator }) => ({
    numerator: numerator as number,
    denominator: denominator as number,
  }))
  return { kind: 'SHARE', counts }
}
