import { periodsBetweenFalseSignals } from '../../statistics/run-rules/false-alarms.js'
import type { Signal } from '../../statistics/run-rules/run-rule.js'
import type { Finding } from '../evidence.js'
import { type Judgement, quiet } from '../judgement.js'
import { isMaterial } from '../materiality.js'
import type { SettingsOf } from '../rule-settings.js'
import { type BehaviourAt, behaviourAt, sidedSignals } from '../usual-range.js'
import type { WatchedPoint, WatchedSeries } from '../watched-series.js'

/**
 * A2: the process has left its usual range, by the default run rules. The worse side is a warning
 * where it is material; the better side is an improvement, which nobody is notified of. `null` while
 * there is no active baseline.
 */
export function judgeShift(
  series: WatchedSeries,
  at: number,
  { materiality }: SettingsOf<'SHIFT'>,
): Judgement | null {
  const behaviour = behaviourAt(series, at)
  if (!behaviour) return null
  for (const side of ['WORSE', 'BETTER'] as const) {
    const [signal] = sidedSignals(series, behaviour, side)
    if (!signal) continue
    const finding = findingOf(signal)
    const usual = behaviour.range.centre
    const { levels = null } = (series.points[at] as WatchedPoint).target ?? {}
    const movement = meanOfLast(series, at, lengthOf(finding)) - usual
    if (!isMaterial(movement, { unit: series.unit, usual, levels }, materiality)) continue
    const isWorse = side === 'WORSE'
    return {
      kind: 'BREACHED',
      isConfirmed: true,
      severity: isWorse ? 'WARNING' : 'INFO',
      side,
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
  const side = subject === 'BETTER' ? 'BETTER' : 'WORSE'
  if (sidedSignals(series, behaviour, side).length > 0) return false
  return isWithinLimits(series, at, behaviour)
}

function isWithinLimits({ points }: WatchedSeries, at: number, { limits }: BehaviourAt): boolean {
  return points.slice(Math.max(0, at + 1 - settled), at + 1).every(({ value }, index, last) => {
    const limit = limits[at + 1 - last.length + index]
    return limit !== undefined && value >= limit.low && value <= limit.high
  })
}

function findingOf({ rule }: Signal): Finding {
  const chancePeriods = periodsBetweenFalseSignals(rule, 'ONE')
  if (rule === 'BEYOND' || rule === 'TWO_OF_THREE') return { rule, chancePeriods }
  return { rule: 'RUN', length: Number(rule.slice('RUN_'.length)), chancePeriods }
}

const lengthOf = (finding: Finding): number =>
  finding.rule === 'RUN' ? finding.length : finding.rule === 'TWO_OF_THREE' ? 2 : 1

function meanOfLast({ points }: WatchedSeries, at: number, count: number): number {
  const last = points.slice(Math.max(0, at + 1 - count), at + 1)
  return last.reduce((sum, { value }) => sum + value, 0) / last.length
}
