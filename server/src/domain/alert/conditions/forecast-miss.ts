import { scaleOfBehaviour } from '../../signal/behaviour-of.js'
import { chanceOfMeeting, forecastOf } from '../../signal/forecast-of.js'
import type { Interval } from '../../statistics/interval.js'
import type { Range } from '../../target/levels.js'
import { type Judgement, quiet } from '../judgement.js'
import type { SettingsOf } from '../rule-settings.js'
import { behaviourAt } from '../usual-range.js'
import {
  comingAfter,
  type TargetHere,
  type WatchedPoint,
  type WatchedSeries,
} from '../watched-series.js'

/** What a series is heading for, where it can be told reliably. */
interface Outlook {
  /** In words. */
  period: string
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
      period: outlook.period,
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

function lookAhead(watched: WatchedSeries, at: number): Outlook | null {
  const known = behaviourAt(watched, at)
  const isWatched = watched.grain === 'MONTH' && watched.kpi.better !== 'NEITHER'
  const aim = known && isWatched ? aimAt(watched, at) : null
  if (!known || !aim) return null
  const scale = scaleOfBehaviour(known.series, known.behaviour)
  const { levels } = aim.target
  const target = levels.direction === 'RANGE' ? nearerEnd(levels, watched, at) : levels.target
  // No forecast of a share ever says "all" or "none".
  if (scale.kind === 'P_PRIME' && (target <= 0 || target >= 1)) return null
  const starts = comingStarts(watched, at, aim.ahead)
  const forecast = forecastOf(known.series, known.behaviour, starts)
  const point = forecast?.points[aim.ahead - 1]
  if (!point) return null
  return {
    period: aim.label,
    target,
    value: point.value,
    interval: point.interval80,
    chance: chanceOfMeeting(scale, point, levels),
  }
}

function nearerEnd({ low, high }: Range, { points }: WatchedSeries, at: number): number {
  return (points[at] as WatchedPoint).value < (low + high) / 2 ? low : high
}

const comingStarts = (watched: WatchedSeries, at: number, count: number): string[] =>
  Array.from({ length: count }, (_, step) => comingAfter(watched, at, step + 1)?.start ?? '')

interface Aim {
  label: string
  target: TargetHere
  ahead: number
}

const furthest = 6

/** The period to look at: that of the target's day, or the furthest that can be forecast. */
function aimAt(watched: WatchedSeries, at: number): Aim | null {
  const horizon = Math.min(furthest, Math.floor((at + 1) / 3))
  for (let ahead = 1; ahead <= horizon; ahead++) {
    const period = comingAfter(watched, at, ahead)
    if (!period?.target || period.target.isWaived) return null
    const { label, end, target } = period
    const isDue = target.date !== null && target.date < end
    if (isDue || ahead === horizon) return { label, target, ahead }
  }
  return null
}
