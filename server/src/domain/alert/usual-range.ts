import { type Behaviour, behaviourOf } from '../signal/behaviour-of.js'
import type { KpiSeries } from '../signal/kpi-series.js'
import type { PointBehaviour, SeriesSignal } from '../signal/read-segment.js'
import type { UsualRange } from './evidence.js'
import type { WatchedSeries } from './watched-series.js'

/** What a series does by chance, as it could be known at one of its judged points. */
export interface BehaviourAt {
  /** The series up to that point, and all that is known of it. */
  series: KpiSeries
  behaviour: Behaviour
  /** Signals that stand at that point. */
  standing: SeriesSignal[]
  /** As evidence keeps it. */
  range: UsualRange
  /** Of each judged point up to that one. */
  points: readonly PointBehaviour[]
}

const known = new WeakMap<WatchedSeries, Map<number, BehaviourAt | null>>()

/**
 * The behaviour of a series up to a judged point, as its control chart would show it then; `null`
 * while its baseline is not active, or where there are too few cases for limits. Worked out once for
 * each point.
 */
export function behaviourAt(watched: WatchedSeries, at: number): BehaviourAt | null {
  const ofSeries = known.get(watched) ?? new Map<number, BehaviourAt | null>()
  known.set(watched, ofSeries)
  const found = ofSeries.get(at)
  if (found !== undefined) return found
  const made = behaviourUpTo(watched, at)
  ofSeries.set(at, made)
  return made
}

/** The series as it was when one of its judged points was the last. */
export function seriesUpTo({ whole, points }: WatchedSeries, at: number): KpiSeries {
  const place = points[at]?.place ?? -1
  return { ...whole, points: whole.points.slice(0, place + 1) }
}

function behaviourUpTo(watched: WatchedSeries, at: number): BehaviourAt | null {
  const point = watched.points[at]
  if (!point || watched.grain === 'DAY') return null
  const series = seriesUpTo(watched, at)
  const behaviour = behaviourOf(series)
  const { limits, isEvaluated } = behaviour.points[point.place] as PointBehaviour
  const segment = behaviour.segments.at(-1)
  if (segment?.baseline.state !== 'ACTIVE' || !limits || !isEvaluated) return null
  const { guard, baseline } = segment
  return {
    series,
    behaviour,
    standing: behaviour.signals.filter(signal => signal.at === point.place),
    range: {
      ...limits,
      from: watched.points[0]?.label ?? '',
      periods: baseline.count,
      autocorrelation: guard?.isOn ? guard.correlation : null,
    },
    points: watched.points
      .slice(0, at + 1)
      .map(({ place }) => behaviour.points[place] as PointBehaviour),
  }
}

/** Signals that stand at a point and mean that. */
export const signalsFor = (
  { standing }: BehaviourAt,
  variation: 'WORSENING' | 'IMPROVING',
): SeriesSignal[] => standing.filter(signal => signal.variation === variation)
