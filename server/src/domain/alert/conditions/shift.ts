import type { SeriesSignal } from '../../signal/read-segment.js'
import { onceOnOneSide } from '../../statistics/run-rules/false-alarms.js'
import type { Finding } from '../evidence.js'
import { type Judgement, quiet } from '../judgement.js'
import { isMaterial } from '../materiality.js'
import type { SettingsOf } from '../rule-settings.js'
import { type ActiveSeries, isStrong, runOf, strictnessFor } from '../strictness.js'
import { type BehaviourAt, behaviourAt, signalsFor } from '../usual-range.js'
import type { WatchedPoint, WatchedSeries } from '../watched-series.js'

/**
 * A2: the process has left its usual range, by the default run rules. The worse side is a warning
 * where it is material, confirmed once it is as strong as so many series ask for; until then it is
 * pending. The better side is an improvement, which nobody is notified of. `null` while there is no
 * active baseline.
 *
 * @param active the series of the run among which chance picks.
 */
export function judgeShift(
  series: WatchedSeries,
  at: number,
  { materiality, falseAlarms }: SettingsOf<'SHIFT'>,
  active: ActiveSeries,
): Judgement | null {
  const behaviour = behaviourAt(series, at)
  if (!behaviour) return null
  for (const variation of ['WORSENING', 'IMPROVING'] as const) {
    const [signal] = signalsFor(behaviour, variation)
    if (!signal) continue
    const finding = findingOf(signal, behaviour)
    const usual = behaviour.range.centre
    const { levels = null } = (series.points[at] as WatchedPoint).target ?? {}
    const movement = meanOfLast(series, at, lengthOf(finding)) - usual
    if (!isMaterial(movement, { unit: series.unit, usual, levels }, materiality)) continue
    const isWorse = variation === 'WORSENING'
    const strictness = strictnessFor(active, falseAlarms)
    return {
      kind: 'BREACHED',
      isConfirmed:
        !isWorse || isStrong(behaviour.points, signal.side, { ...guardOf(behaviour), strictness }),
      severity: isWorse ? 'WARNING' : 'INFO',
      side: isWorse ? 'WORSE' : 'BETTER',
      subject: isWorse ? '' : 'BETTER',
      finding,
    }
  }
  return quiet
}

const settled = 3

/** Three points in a row within the limits, and no signal stands on that side. */
export function isShiftOver(series: WatchedSeries, at: number, subject: string): boolean {
  const behaviour = behaviourAt(series, at)
  if (!behaviour) return false
  const variation = subject === 'BETTER' ? 'IMPROVING' : 'WORSENING'
  if (signalsFor(behaviour, variation).length > 0) return false
  return isWithinLimits(series, at, behaviour)
}

function isWithinLimits({ points }: WatchedSeries, at: number, behaviour: BehaviourAt): boolean {
  const from = Math.max(0, at + 1 - settled)
  return points.slice(from, at + 1).every(({ value }, index) => {
    const limits = behaviour.points[from + index]?.limits
    return limits != null && value >= limits.low && value <= limits.high
  })
}

const guardOf = ({ range }: BehaviourAt) => ({ isGuarded: range.autocorrelation !== null })

/** A run is told in its whole length. */
function findingOf({ rule, side }: SeriesSignal, { points }: BehaviourAt): Finding {
  if (rule === 'BEYOND' || rule === 'TWO_OF_THREE')
    return { rule, chancePeriods: onceOnOneSide(rule) }
  const sign = side === 'HIGH' ? 1 : -1
  const length = runOf(points.map(({ distance }) => sign * (distance ?? 0)))
  return { rule: 'RUN', length, chancePeriods: onceOnOneSide(`RUN_${length}`) }
}

const lengthOf = (finding: Finding): number =>
  finding.rule === 'RUN' ? finding.length : finding.rule === 'TWO_OF_THREE' ? 2 : 1

function meanOfLast({ points }: WatchedSeries, at: number, count: number): number {
  const last = points.slice(Math.max(0, at + 1 - count), at + 1)
  return last.reduce((sum, { value }) => sum + value, 0) / last.length
}
