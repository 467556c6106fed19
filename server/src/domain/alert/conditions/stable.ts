import { assurance } from '../../target/judgement/assurance.js'
import { type Judgement, quiet } from '../judgement.js'
import type { SettingsOf } from '../rule-settings.js'
import { behaviourAt } from '../usual-range.js'
import type { WatchedSeries } from '../watched-series.js'

/**
 * A8: nothing but chance for a long time, and the process as it is will not reliably reach its target:
 * only another process will. `null` without a target or before there are periods enough; a stable
 * process that reaches its target needs no notice.
 */
export function judgeStable(
  series: WatchedSeries,
  at: number,
  { periods }: SettingsOf<'STABLE'>,
): Judgement | null {
  const behaviour = behaviourAt(series, at)
  const target = series.points[at]?.target
  if (!behaviour || !target || target.isWaived || at + 1 < periods) return null
  const first = series.points[at + 1 - periods]?.place ?? 0
  const isDisturbed = behaviour.behaviour.signals.some(signal => signal.at >= first)
  if (isDisturbed || assurance(behaviour.range, target.levels) === 'WILL_HIT') return quiet
  return {
    kind: 'BREACHED',
    isConfirmed: true,
    severity: 'INFO',
    side: 'NEITHER',
    subject: '',
    finding: { rule: 'STABLE', periods },
  }
}
