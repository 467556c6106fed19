import type { SeriesSignal } from '../../signal/read-segment.js'
import { speaksAgainst } from '../../signal/speaks-against.js'
import { type Judgement, quiet } from '../judgement.js'
import type { SettingsOf } from '../rule-settings.js'
import { behaviourAt } from '../usual-range.js'
import type { WatchedPoint, WatchedSeries } from '../watched-series.js'

/**
 * A7: a KPI improves while one that it is paired with gets worse, both by their usual range and within
 * a few periods of each other: perhaps one was bought with the other.
 *
 * @param pair of the same scope and grain.
 */
export function judgeSideEffect(
  series: WatchedSeries,
  at: number,
  pair: WatchedSeries,
  { withinPeriods }: SettingsOf<'SIDE_EFFECT'>,
): Judgement | null {
  if (!behaviourAt(series, at) || !behaviourAt(pair, pair.points.length - 1)) return null
  const improves = lastSignal(
    series,
    at,
    withinPeriods,
    ({ variation }) => variation === 'IMPROVING',
  )
  const last = pair.points.length - 1
  const worsens = lastSignal(pair, last, withinPeriods, each => speaksAgainst(pair.kpi, each))
  if (!improves || !worsens) return quiet
  return {
    kind: 'BREACHED',
    isConfirmed: true,
    severity: 'INFO',
    side: 'WORSE',
    subject: pair.kpi.code,
    finding: {
      rule: 'SIDE_EFFECT',
      pair: pair.kpi.code,
      pairName: pair.kpi.name,
      pairPeriod: worsens.label,
      within: withinPeriods,
    },
  }
}

/** The latest of the last few points at which such a signal stood. */
function lastSignal(
  series: WatchedSeries,
  at: number,
  within: number,
  isWanted: (signal: SeriesSignal) => boolean,
): WatchedPoint | null {
  for (let back = 0; back < within && at - back >= 0; back++) {
    const behaviour = behaviourAt(series, at - back)
    if (behaviour?.standing.some(isWanted)) return series.points[at - back] as WatchedPoint
  }
  return null
}
