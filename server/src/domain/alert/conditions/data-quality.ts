import type { Unit } from '../../kpi/define-kpi.js'
import type { Finding } from '../evidence.js'
import type { Severity } from '../families.js'
import { type Judgement, quiet } from '../judgement.js'
import type { SettingsOf } from '../rule-settings.js'
import { behaviourAt } from '../usual-range.js'
import type { WatchedSeries } from '../watched-series.js'

type Settings = SettingsOf<'DATA_QUALITY'>

/** KPIs whose own movement says something about the data rather than about the work. */
export const dataSignals = { VOLUME_OPENED: 'VOLUME', CSAT_RESPONSE_RATE: 'RESPONSE_RATE' } as const

const day = 86_400_000
const shortestCadenceDays = 1

/** What can be told of the arrival of data. */
export interface Arrival {
  /** When new data last came. */
  lastAt: Date
  /** Usual days between imports. */
  usualDays: number
  now: Date
}

/** A6: no new data for longer than usual. */
export function judgeStaleness({ lastAt, usualDays, now }: Arrival, settings: Settings): Judgement {
  const days = (now.getTime() - lastAt.getTime()) / day
  const usual = Math.max(shortestCadenceDays, usualDays)
  if (days <= settings.staleCadences * usual) return quiet
  return breach('WARNING', 'STALE', {
    rule: 'STALE',
    lastAt: lastAt.toISOString(),
    days: Math.floor(days),
    usualDays: Math.round(usual * 10) / 10,
  })
}

/** A6: the source and our recomputation disagree about too many promises. */
export function judgeDisagreement(
  { differing, compared }: { differing: number; compared: number },
  settings: Settings,
): Judgement | null {
  const fewest = 30
  if (compared < fewest) return null
  const share = differing / compared
  if (share <= settings.disagreement) return quiet
  return breach('WARNING', 'DISAGREEMENT', { rule: 'DISAGREEMENT', differing, compared, share })
}

/** A6: a final value is no longer what it was. */
export function judgeRestatement(
  { before, now, unit, knownAt }: { before: number; now: number; unit: Unit; knownAt: Date },
  settings: Settings,
): Judgement {
  const difference = Math.abs(now - before)
  const isNotable =
    unit === 'RATIO'
      ? difference > settings.restatedShares
      : difference > settings.restatedRelative * Math.abs(before)
  if (!isNotable) return quiet
  return breach('INFO', 'RESTATED', { rule: 'RESTATED', before, knownAt: knownAt.toISOString() })
}

/** A6: the volume of work, or the share that answers surveys, has left its usual range. By the month: weeks have busy ones. */
export function judgeDataSignal(series: WatchedSeries, at: number): Judgement | null {
  const rule = dataSignals[series.kpi.code as keyof typeof dataSignals]
  if (!rule || series.grain !== 'MONTH') return null
  const behaviour = behaviourAt(series, at)
  if (!behaviour) return null
  const signal = behaviour.standing.find(
    ({ rule: code, side }) => side !== null && (rule === 'RESPONSE_RATE' || code === 'BEYOND'),
  )
  if (!signal?.side) return quiet
  return breach('INFO', rule, { rule, side: signal.side })
}

const breach = (severity: Severity, subject: string, finding: Finding): Judgement => ({
  kind: 'BREACHED',
  isConfirmed: true,
  severity,
  side: 'NEITHER',
  subject,
  finding,
})
