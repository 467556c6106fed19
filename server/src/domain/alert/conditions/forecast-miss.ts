import { chanceToMeet } from '../../statistics/forecast/chance-to-meet.js'
import {
  type Forecast,
  forecastShares,
  forecastValues,
} from '../../statistics/forecast/forecast-series.js'
import { logit } from '../../statistics/forecast/logit.js'
import type { Interval } from '../../statistics/interval.js'
import { type Judgement, quiet } from '../judgement.js'
import type { SettingsOf } from '../rule-settings.js'
import { chartedValues, isCounted, isLogarithmic } from '../series-segment.js'
import {
  type ComingPeriod,
  comingAfter,
  type TargetHere,
  type WatchedSeries,
} from '../watched-series.js'

/** What a series is heading for, where it can be told reliably. */
export interface Outlook {
  period: ComingPeriod & { target: TargetHere }
  target: number
  value: number
  /** 80 %. */
  interval: Interval
  chance: number
}

/**
 * A4: at this pace the target will be missed. Holds where the chance to meet it is small, confirmed
 * when it was small at the evaluation before. `null` without a reliable forecast or a target to come.
 */
export function judgeForecastMiss(
  series: WatchedSeries,
  at: number,
  { chance, confirmations }: SettingsOf<'FORECAST_MISS'>,
): Judgement | null {
  const outlook = outlookAt(series, at)
  if (!outlook) return null
  if (outlook.chance > chance) return quiet
  const isSmallAt = (earlier: number) => {
    const before = outlookAt(series, earlier)
    return before !== null && before.chance <= chance
  }
  const others = Array.from({ length: confirmations - 1 }, (_, back) => at - 1 - back)
  return {
    kind: 'BREACHED',
    isConfirmed: others.every(isSmallAt),
    severity: 'WARNING',
    side: 'WORSE',
    subject: '',
    finding: {
      rule: 'FORECAST',
      value: outlook.value,
      interval: outlook.interval,
      period: outlook.period.label,
      target: outlook.target,
      chance: outlook.chance,
    },
  }
}

/** The chance is good again, or the target is gone. */
export function isForecastMissOver(
  series: WatchedSeries,
  at: number,
  { clearChance }: SettingsOf<'FORECAST_MISS'>,
): boolean {
  const outlook = outlookAt(series, at)
  return outlook ? outlook.chance >= clearChance : series.points[at]?.target === null
}

const known = new WeakMap<WatchedSeries, Map<number, Outlook | null>>()

/** The outlook as it could be known at a point; worked out once for each. */
function outlookAt(series: WatchedSeries, at: number): Outlook | null {
  const ofSeries = known.get(series) ?? new Map<number, Outlook | null>()
  known.set(series, ofSeries)
  const found = ofSeries.get(at)
  if (found !== undefined) return found
  const made = lookAhead(series, at)
  ofSeries.set(at, made)
  return made
}

function lookAhead(series: WatchedSeries, at: number): Outlook | null {
  const fewest = 12
  const { better } = series.kpi
  if (better === 'NEITHER' || series.grain !== 'MONTH' || at + 1 < fewest) return null
  const aim = aimAt(series, at)
  if (!aim) return null
  const { levels } = aim.period.target
  // A range has two ways to be missed; a forecast of one side would say half of it.
  if (levels.direction === 'RANGE' || isAtItsEnd(series, levels.target)) return null
  const forecast = forecastUpTo(series, at)
  const point = forecast?.points[aim.ahead - 1]
  if (!forecast?.isReliable || !point) return null
  const { target } = levels
  const back = isLogarithmic(series) ? Math.exp : (value: number) => value
  return {
    period: aim.period,
    target,
    value: back(point.value),
    interval: { low: back(point.interval80.low), high: back(point.interval80.high) },
    chance: chanceToMeet(point.modelled, scaled(series, target), better),
  }
}

/** No forecast of a share ever says "all" or "none". */
const isAtItsEnd = (series: WatchedSeries, target: number): boolean =>
  isCounted(series) && (target <= 0 || target >= 1)

const furthest = 6

/** The period to look at: that of the target's day, or the furthest that can be forecast. */
function aimAt(
  series: WatchedSeries,
  at: number,
): { period: Outlook['period']; ahead: number } | null {
  const horizon = Math.min(furthest, Math.floor((at + 1) / 3))
  for (let ahead = 1; ahead <= horizon; ahead++) {
    const period = comingAfter(series, at, ahead)
    if (!period?.target || period.target.isWaived) return null
    const { date } = period.target
    const isDue = date !== null && date < period.end
    if (isDue || ahead === horizon) return { period: { ...period, target: period.target }, ahead }
  }
  return null
}

function forecastUpTo(series: WatchedSeries, at: number): Forecast | null {
  if (!isCounted(series)) return forecastValues(chartedValues(series).slice(0, at + 1))
  return forecastShares(
    series.points.slice(0, at + 1).map(({ numerator, denominator }) => ({
      numerator: numerator as number,
      denominator: denominator as number,
    })),
  )
}

/** The target on the scale that is modelled. */
function scaled(series: WatchedSeries, target: number): number {
  if (isCounted(series)) return logit(target)
  return isLogarithmic(series) ? Math.log(target) : target
}
