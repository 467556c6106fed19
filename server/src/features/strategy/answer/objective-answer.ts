import type { CoverageBase, LinkStrength } from '../../../domain/alignment/score-configuration.js'
import type { Better, Unit } from '../../../domain/kpi/define-kpi.js'
import type { ObjectiveKind, ObjectiveStatus } from '../../../domain/strategy/objective.js'
import type { PersonName } from '../../auth/index.js'
import type { ScopeAnswer } from '../../directory/index.js'
import type { MotionFact } from '../../motion/index.js'

/** An objective as it is named beside another. */
export interface ObjectiveMention {
  id: string
  title: string
  permalink: string
}

export interface KpiLinkAnswer {
  kpi: string
  kpiName: string
  variant: string
  variantName: string
  unit: Unit
  better: Better
  isOutcome: boolean
  scope: ScopeAnswer
  weight: number
  /** Of the objective, 0…1. */
  share: number
  rationale: string
  /** As of when its reading is wanted; null: now. */
  asOf: Date | null
}

export interface WorkLinkAnswer {
  kind: CoverageBase
  item: string
  itemName: string
  share: number
  strength: LinkStrength
}

/** SCHEDULED: agreed, its day has not come. REPLACED: another took its place before its day came. */
export type ObjectiveVersionState = 'SCHEDULED' | 'IN_FORCE' | 'ENDED' | 'REPLACED'

/** What one motion brought. */
export interface ObjectiveVersionAnswer {
  id: string
  state: ObjectiveVersionState
  effectiveFrom: string
  effectiveTo: string | null
  title: string
  weight: number
  /** Against the version before it; of the first one nothing. */
  changes: readonly MotionFact[]
  rationale: string
  proposedBy: PersonName
  approvedBy: PersonName
  approvedAt: Date
  decisionReference: string | null
  minuteReference: string | null
  motionId: string
}

/** An objective on a day, as known at a moment. */
export interface ObjectiveAnswer {
  id: string
  title: string
  purpose: string
  status: ObjectiveStatus
  kind: ObjectiveKind
  owner: PersonName
  sponsor: PersonName | null
  horizon: string
  weight: number
  /** Of all objectives in force on the day, 0…1; null: it is not in force. */
  weightShare: number | null
  isCritical: boolean
  parent: ObjectiveMention | null
  parts: readonly ObjectiveMention[]
  /** How many objectives stand above it. */
  depth: number
  effectiveFrom: string
  effectiveTo: string | null
  /** The first day on which it ever held. */
  since: string | null
  kpis: readonly KpiLinkAnswer[]
  work: readonly WorkLinkAnswer[]
  versions: readonly ObjectiveVersionAnswer[]
  /** The motion that would bring it, where nothing of it was approved yet. */
  motionId: string
  permalink: string
  /** The day that it was asked for, and as of when it was known; null: now. */
  day: string
  asOf: Date | null
}
