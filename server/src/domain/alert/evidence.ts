import type { LocalDate } from '../calendar/local-date.js'
import type { Better, Unit } from '../kpi/define-kpi.js'
import type { Interval } from '../statistics/interval.js'
import type { AlertFamily } from './families.js'

/** Whether the movement is for the worse; better ones are shown, never notified. */
export type Side = 'WORSE' | 'BETTER' | 'NEITHER'

/** The usual range that a value was seen against. */
export interface UsualRange {
  centre: number
  low: number
  high: number
  /** First period of the baseline, and how many it has. */
  from: string
  periods: number
  /** Set while successive values hang together: wider limits and longer runs. */
  autocorrelation: number | null
}

export interface TargetEvidence {
  version: string
  reference: string
  target: number
  red: number | null
  /** Value less target, in the unit. */
  gap: number
  isMet: boolean
}

/** What one child does to the change of the whole; all of them, and the mix, sum to it. */
export interface Driver {
  /** Key and name of the scope; `null` for what belongs to none of the children. */
  scope: string | null
  label: string
  /** What its own rate did, and what its share of the work did, in the unit of the KPI. */
  rate: number
  mix: number
  numerator: number
  denominator: number
}

export interface Drivers {
  /** What the period is compared with. */
  against: string
  change: number
  parts: readonly Driver[]
  /** The child that explains most of the excess failures, with its share of them; `null`: none stands out. */
  leading: { scope: string; label: string; share: number } | null
}

/** What a family found, beyond the figures that every alert holds. */
export type Finding =
  | { rule: 'RED_WITH_CONFIDENCE'; target: number }
  | { rule: 'WORSE_THAN_TARGET'; missed: number; of: number }
  | { rule: 'BEYOND' | 'TWO_OF_THREE'; chancePeriods: number | null }
  | { rule: 'RUN'; length: number; chancePeriods: number | null }
  | {
      rule: 'TREND'
      slope: number
      interval: Interval
      p: number
      adjusted: number
      periods: number
    }
  | {
      rule: 'FORECAST'
      value: number
      interval: Interval
      period: string
      target: number
      chance: number
    }
  | {
      rule: 'BURN_FAST' | 'BURN_SLOW'
      longDays: number
      shortDays: number
      longRate: number
      shortRate: number
      threshold: number
      failures: number
      total: number
    }
  | { rule: 'STALE'; lastAt: string; days: number; usualDays: number }
  | { rule: 'DISAGREEMENT'; differing: number; compared: number; share: number }
  | { rule: 'RESPONSE_RATE' | 'VOLUME'; side: 'HIGH' | 'LOW' }
  | { rule: 'RESTATED'; before: number; knownAt: string }
  | { rule: 'SIDE_EFFECT'; pair: string; pairName: string; pairPeriod: string; within: number }
  | { rule: 'STABLE'; periods: number }

export type FindingRule = Finding['rule']

/** What stood when an alert fired: enough to say why, whatever is known or set later. */
export interface Evidence {
  family: AlertFamily
  kpi: { code: string; name: string; variant: string; better: Better; owner: string }
  unit: Unit
  scope: { key: string; label: string }
  grain: 'DAY' | 'WEEK' | 'MONTH'
  period: { start: LocalDate; end: LocalDate; label: string }
  value: number | null
  numerator: number | null
  denominator: number | null
  n: number
  interval: Interval | null
  side: Side
  finding: Finding
  range: UsualRange | null
  target: TargetEvidence | null
  drivers: Drivers | null
  /** The whole whose excess this child explains; its share, and the key of its alert. */
  raisedFor: { scope: string; label: string; share: number } | null
}
