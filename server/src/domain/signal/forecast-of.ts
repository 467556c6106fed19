import { chanceToMeet } from '../statistics/forecast/chance-to-meet.js'
import {
  type Forecast,
  forecastShares,
  forecastValues,
} from '../statistics/forecast/forecast-series.js'
import type { Ahead } from '../statistics/forecast/holt-ahead.js'
import { logit } from '../statistics/forecast/logit.js'
import type { Interval } from '../statistics/interval.js'
import type { Levels } from '../target/levels.js'
import { type Behaviour, scaleOfBehaviour } from './behaviour-of.js'
import { isFinal, type KpiSeries } from './kpi-series.js'
import { countedOf, type Scale, scaled, segmentOf, unscaled } from './scale.js'
import { factorAt } from './season-of-series.js'

export interface ForecastPoint {
  /** First day of the period foretold. */
  start: string
  value: number
  interval80: Interval
  interval95: Interval
  /** On the scale of the model. */
  modelled: Ahead
}

export interface SeriesForecast {
  /** Empty where the forecast is not reliable. */
  points: ForecastPoint[]
  /** Size of its one-step errors over the last six periods relative to "the same again". */
  skill: number
  /** False: it does no better than "the same again", and nothing is foretold. */
  isReliable: boolean
}

/**
 * What is to be expected of the periods after the last final one, at most six or a third of the values
 * it rests on: the final values that end the series, without a gap. `null` below twelve of them.
 *
 * @param starts first days of the periods after the last final one, as many as may be wanted.
 */
export function forecastOf(
  series: KpiSeries,
  behaviour: Behaviour,
  starts: readonly string[],
): SeriesForecast | null {
  const scale = scaleOfBehaviour(series, behaviour)
  const forecast = modelled(scale, unbroken(series))
  if (!forecast) return null
  const { skill, isReliable } = forecast
  const points = forecast.points.slice(0, starts.length).map((point, step) => {
    const start = starts[step] as string
    const back = (value: number) => inUnit(scale, value, start)
    const around = ({ low, high }: Interval) => ({ low: back(low), high: back(high) })
    return {
      start,
      value: back(point.value),
      interval80: around(point.interval80),
      interval95: around(point.interval95),
      modelled: point.modelled,
    }
  })
  return { skill, isReliable, points: isReliable ? points : [] }
}

/** Probability that a value foretold will be at or better than its target. */
export function chanceOfMeeting(scale: Scale, point: ForecastPoint, levels: Levels): number {
  const on = (level: number) => onModel(scale, level, point.start)
  if (levels.direction !== 'RANGE')
    return chanceToMeet(point.modelled, on(levels.target), levels.direction)
  const aboveLow = chanceToMeet(point.modelled, on(levels.low), 'HIGHER')
  const belowHigh = chanceToMeet(point.modelled, on(levels.high), 'LOWER')
  return Math.max(0, aboveLow + belowHigh - 1)
}

/** The final points that end a series, up to the last gap. */
function unbroken({ points }: KpiSeries): KpiSeries['points'] {
  const upTo = points.slice(0, points.findLastIndex(isFinal) + 1)
  return upTo.slice(upTo.findLastIndex(point => !isFinal(point)) + 1)
}

function modelled(scale: Scale, points: KpiSeries['points']): Forecast | null {
  if (scale.kind === 'P_PRIME') return forecastShares(points.map(point => countedOf(scale, point)))
  const segment = segmentOf(scale, points)
  return forecastValues(
    segment.kind === 'VALUE'
      ? segment.values
      : segment.counts.map(({ numerator, denominator }) => numerator / denominator),
  )
}

const inUnit = (scale: Scale, value: number, start: string) => unscaled(scale, value, start)

const onModel = (scale: Scale, level: number, start: string): number =>
  scale.kind === 'P_PRIME'
    ? logit(Math.min(1, level / factorAt(scale.season, start)))
    : scaled(scale, level, start)
