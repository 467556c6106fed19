import type { GoalKind, GoalState } from '../../../domain/goal/goal.js'
import type { Outlook } from '../../../domain/goal/goal-progress.js'
import type { Better, Unit } from '../../../domain/kpi/define-kpi.js'
import type { PersonName } from '../../auth/index.js'
import type { Named, ScopeAnswer } from '../../directory/index.js'
import type { GoalRow, ReportRow } from '../goal.js'

/** What a goal serves, as it is named beside it. */
export interface ServedAnswer {
  kind: 'OBJECTIVE' | GoalKind
  id: string
  title: string
}

export interface GoalMeasureAnswer {
  by: 'KPI' | 'NUMBER' | 'MILESTONE'
  kpi: string | null
  kpiName: string | null
  variant: string | null
  unit: Unit | null
  better: Better | null
  scope: ScopeAnswer | null
  unitName: string | null
  baseline: number | null
  target: number | null
}

export interface GoalEventAnswer {
  at: Date
  person: PersonName
  state: GoalState
  reason: string | null
}

export interface GoalReportAnswer {
  at: Date
  day: string
  person: PersonName
  outlook: Outlook
  value: number | null
  note: string | null
}

/** Null: with everybody who signs in. */
export interface GoalShareAnswer {
  person: PersonName | null
  sharedAt: Date
}

export interface GoalAnswer {
  id: string
  revision: number
  kind: GoalKind
  state: GoalState
  title: string
  why: string
  owner: PersonName
  department: Named | null
  team: Named | null
  serves: ServedAnswer | null
  startsOn: string
  endsOn: string
  measure: GoalMeasureAnswer | null
  nextStates: readonly GoalState[]
  isMine: boolean
  mayWrite: boolean
  outlook: Outlook | null
  outlookOn: string | null
  events: GoalEventAnswer[]
  reports: GoalReportAnswer[]
  /** To its owner alone; others see none. */
  shares: GoalShareAnswer[]
  permalink: string
  /** What its progress is worked out of. */
  row: GoalRow
  lastReported: Pick<ReportRow, 'value'> | null
}
