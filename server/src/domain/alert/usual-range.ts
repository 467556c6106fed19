import {
  type ProcessBehaviour,
  processBehaviour,
} from '../statistics/baseline/process-behaviour.js'
import type { Limits } from '../statistics/control-charts/limits.js'
import type { Signal } from '../statistics/run-rules/run-rule.js'
import type { UsualRange } from './evidence.js'
import { isCounted, isLogarithmic, segmentUpTo } from './series-segment.js'
import type { WatchedPoint, WatchedSeries } from './watched-series.js'

/** What a series does by chance, as it could be known at one of its points. */
export interface BehaviourAt extends ProcessBehaviour {
  /** Limits of that point, in the unit of the value. */
  limits: Limits[]
  /** Signals that stand at that point. */
  standing: Signal[]
  /** As evidence keeps it. */
  range: UsualRange
}

/** Fewer expected cases than this on either side, and the limits of a share mean nothing. */
const fewestExpected = 5

const known = new WeakMap<WatchedSeries, Map<number, BehaviourAt | null>>()

/**
 * The behaviour of a series from its first point to one of them; `null` while its baseline is not
 * active, or where a share rests on too few cases for limits. Worked out once for each point.
 */
export function behaviourAt(series: WatchedSeries, at: number): BehaviourAt | null {
  const ofSeries = known.get(series) ?? new Map<number, BehaviourAt | null>()
  known.set(series, ofSeries)
  const found = ofSeries.get(at)
  if (found !== undefined) return found
  const made = behaviourUpTo(series, at)
  ofSeries.set(at, made)
  return made
}

function behaviourUpTo(series: WatchedSeries, at: number): BehaviourAt | null {
  const { grain, kpi, points } = series
  const point = points[at]
  if (!point || grain === 'DAY' || isTooThin(series, at)) return null
  const behaviour = processBehaviour(segmentUpTo(series, at), {
    grain,
    better: kpi.better,
    changes: series.changes.filter(change => change <= at),
  })
  const last = behaviour.limits[at]
  if (behaviour.baseline.state !== 'ACTIVE' || !last) return null
  const limits = isLogarithmic(series) ? behaviour.limits.map(asDuration) : behaviour.limits
  const { centre, low, high } = limits[at] as Limits
  return {
    ...behaviour,
    limits,
    standing: behaviour.signals.filter(signal => signal.at === at),
    range: {
      centre,
      low,
      high,
      from: points[0]?.label ?? '',
      periods: behaviour.baseline.count,
      autocorrelation: behaviour.guard.isOn ? behaviour.guard.correlation : null,
    },
  }
}

const asDuration = ({ centre, sigma, low, high }: Limits): Limits => ({
  centre: Math.exp(centre),
  sigma,
  low: Math.exp(low),
  high: Math.exp(high),
})

/** n · min(p̄, 1 − p̄) of the usual period of the baseline. */
function isTooThin(series: WatchedSeries, at: number): boolean {
  if (!isCounted(series)) return false
  const baseline = series.points.slice(0, Math.min(24, at + 1))
  const sum = (read: (point: WatchedPoint) => number | null) =>
    baseline.reduce((total, point) => total + Number(read(point)), 0)
  const total = sum(point => point.denominator)
  const share = sum(point => point.numerator) / total
  return (total / baseline.length) * Math.min(share, 1 - share) < fewestExpected
}

/** Signals that stand at a point, on the side that is worse for the KPI or the one that is better. */
export function sidedSignals(
  series: WatchedSeries,
  { standing }: BehaviourAt,
  side: 'WORSE' | 'BETTER',
): Signal[] {
  const { better } = series.kpi
  if (better === 'NEITHER') return []
  const isLow = (better === 'HIGHER') === (side === 'WORSE')
  return standing.filter(signal => signal.side === (isLow ? 'LOW' : 'HIGH'))
}
