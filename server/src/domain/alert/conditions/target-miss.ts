import { certainty } from '../../target/judgement/certainty.js'
import { targetStatus } from '../../target/judgement/target-status.js'
import type { Finding } from '../evidence.js'
import type { Severity } from '../families.js'
import { type Judgement, quiet } from '../judgement.js'
import type { SettingsOf } from '../rule-settings.js'
import type { WatchedPoint, WatchedSeries } from '../watched-series.js'

/**
 * A1: a target is missed. Critical at once where the value is worse than red and its whole interval
 * on the wrong side of the target; a warning where it stays worse than the target: two months in a
 * row, or three weeks of four. One month alone is only pending. `null` without a target, or with a waiver.
 */
export function judgeTargetMiss(
  series: WatchedSeries,
  at: number,
  settings: SettingsOf<'TARGET_MISS'>,
): Judgement | null {
  const point = series.points[at]
  if (!point?.target || point.target.isWaived) return null
  const { levels } = point.target
  if (isRed(point) && certainty(point.interval, point.n, levels) === 'MISSED_WITH_CONFIDENCE')
    return breach(true, 'CRITICAL', { rule: 'RED_WITH_CONFIDENCE', target: edgeOf(point) })
  const { needed, of } = confirmation(series, settings)
  const missed = series.points.slice(Math.max(0, at + 1 - of), at + 1).filter(isMissed).length
  if (!isMissed(point)) return quiet
  return breach(missed >= needed, 'WARNING', { rule: 'WORSE_THAN_TARGET', missed, of })
}

/** At or better than the target, or no longer judged by one. */
export function isTargetMissOver({ points }: WatchedSeries, at: number): boolean {
  const point = points[at]
  return point !== undefined && !isMissed(point)
}

const confirmation = (
  { grain }: WatchedSeries,
  { months, weeks, ofWeeks }: SettingsOf<'TARGET_MISS'>,
) => (grain === 'WEEK' ? { needed: weeks, of: ofWeeks } : { needed: months, of: months })

const breach = (isConfirmed: boolean, severity: Severity, finding: Finding): Judgement => ({
  kind: 'BREACHED',
  isConfirmed,
  severity,
  side: 'WORSE',
  subject: '',
  finding,
})

const statusOf = ({ value, target }: WatchedPoint) =>
  target && targetStatus({ value, status: 'FINAL' }, target.levels)

const isRed = (point: WatchedPoint) => statusOf(point) === 'MISSED'

function isMissed(point: WatchedPoint): boolean {
  const status = statusOf(point)
  return status === 'MISSED' || status === 'AT_RISK'
}

/** The level of the target on the side where the value lies. */
export function edgeOf({ value, target }: Pick<WatchedPoint, 'value' | 'target'>): number {
  if (!target) return Number.NaN
  const { levels } = target
  if (levels.direction !== 'RANGE') return levels.target
  return value < levels.low ? levels.low : levels.high
}
