import type { Interval } from '../interval.js'
import { fitHolt } from './fit-holt.js'
import { type Ahead, holtAhead, predictionIntervals } from './holt-ahead.js'
import { logitOfCount, shareOfLogit } from './logit.js'
import { oneStepSkill } from './one-step-skill.js'

export interface ForecastPoint {
  value: number
  interval80: Interval
  interval95: Interval
  /** Value and standard deviation on the scale that was modelled, for `chanceToMeet`. */
  modelled: Ahead
}

export interface Forecast {
  points: ForecastPoint[]
  /** One-step error relative to "the same again" over the last six values. */
  skill: number
  /** False: "no reliable forecast" is all that may be said. */
  isReliable: boolean
}

const fewest = 12
const furthest = 6

/**
 * Forecast of values without gaps by damped Holt, for at most six periods or a third of the series.
 * `null` below twelve values.
 */
export function forecastValues(values: readonly number[]): Forecast | null {
  if (values.length < fewest) return null
  const { weights, end, variance } = fitHolt(values)
  const horizon = Math.min(furthest, Math.floor(values.length / 3))
  const skill = oneStepSkill(values, nextOf)
  return {
    points: holtAhead(end, weights, variance, horizon).map(modelled => ({
      value: modelled.value,
      ...predictionIntervals(modelled),
      modelled,
    })),
    skill,
    isReliable: skill < 1,
  }
}

/** Forecast of shares: modelled as log odds, so that neither value nor interval leaves 0…1. */
export function forecastShares(
  counts: readonly { numerator: number; denominator: number }[],
): Forecast | null {
  const forecast = forecastValues(
    counts.map(({ numerator, denominator }) => logitOfCount(numerator, denominator)),
  )
  const backed = ({ low, high }: Interval) => ({ low: shareOfLogit(low), high: shareOfLogit(high) })
  return (
    forecast && {
      ...forecast,
      points: forecast.points.map(({ value, interval80, interval95, modelled }) => ({
        value: shareOfLogit(value),
        interval80: backed(interval80),
        interval95: backed(interval95),
        modelled,
      })),
    }
  )
}

function nextOf(before: readonly number[]): number {
  const { weights, end, variance } = fitHolt(before)
  const [next] = holtAhead(end, weights, variance, 1) as [Ahead]
  return next.value
}
