import type { Evidence, Side } from '../../../domain/alert/evidence.js'
import type { AlertFamily, Severity } from '../../../domain/alert/families.js'
import type {
  AlertEvent,
  AlertState,
  DismissalReason,
} from '../../../domain/alert/lifecycle/states.js'
import type { AlertSentence } from '../../../domain/alert/words/alert-sentences.js'
import type { PersonName } from '../../auth/index.js'
import type { ScopeAnswer } from '../../directory/index.js'
import type { KpiAnswer, VariantAnswer } from '../../kpi/index.js'

/** What a person may do with an alert. */
export type AlertAct = 'ACKNOWLEDGE' | 'SNOOZE' | 'DISMISS' | 'REBASELINE' | 'RESTORE'

/** What the verbs of this slice hand on. The GraphQL classes have the same fields. */
export interface AlertAnswer {
  id: string
  family: AlertFamily
  state: AlertState
  severity: Severity
  isImprovement: boolean
  kpi: KpiAnswer
  variant: VariantAnswer
  scope: ScopeAnswer
  grain: 'DAY' | 'WEEK' | 'MONTH'
  headline: string
  sentences: readonly AlertSentence[]
  evidence: EvidenceAnswer
  openedAt: Date
  firedAt: Date | null
  stateSince: Date
  firstPeriod: string
  lastPeriod: string
  owner: PersonName | null
  snoozedUntil: string | null
  dismissal: DismissalReason | null
  groupedInto: AlertMention | null
  parts: readonly AlertMention[]
  toldWith: AlertMention | null
  inhibitedBy: AlertMention | null
  ruleVersion: number | null
  acts: readonly AlertAct[]
  history: readonly TransitionAnswer[]
  sightings: readonly SightingAnswer[]
  revision: number
  permalink: string
}

/** An alert as it is named beside another. */
export interface AlertMention {
  id: string
  state: AlertState
  severity: Severity
  headline: string
}

export interface TransitionAnswer {
  id: string
  at: Date
  from: AlertState | null
  to: AlertState
  event: AlertEvent
  person: PersonName | null
  note: string | null
}

export interface SightingAnswer {
  id: string
  foundAt: Date
  severity: Severity
  periodLabel: string
  value: number | null
  text: string
}

interface RangeAnswer {
  low: number
  high: number
  level: number
}

export interface EvidenceAnswer
  extends Pick<
    Evidence,
    'unit' | 'value' | 'numerator' | 'denominator' | 'n' | 'target' | 'period'
  > {
  side: Side
  interval: RangeAnswer | null
  usualRange: Evidence['range']
  finding: FindingAnswer
  drivers: Evidence['drivers']
  raisedFor: Evidence['raisedFor']
}

/** The numbers of a finding; which there are depends on its rule. */
export interface FindingAnswer {
  rule: Evidence['finding']['rule']
  numbers: readonly { name: string; value: number }[]
}
