import type { CoveredItem } from '../../../domain/alignment/coverage.js'
import type { FundedInitiative } from '../../../domain/alignment/initiatives.js'
import type {
  CoverageBase,
  LinkStrength,
  ScoreConfiguration,
} from '../../../domain/alignment/score-configuration.js'
import type { ObjectiveKind } from '../../../domain/alignment/scored-objective.js'
import type { Priority } from '../../../domain/kpi/dimensions.js'

/** A KPI that stands for an objective. */
export interface KpiLink {
  kpi: string
  variant: string
  /** Codes, as a scope is asked for. */
  scope: { department?: string; service?: string; priority?: Priority }
  weight: number
  isOutcome: boolean
}

/** An objective in force. */
export interface ObjectiveOn {
  id: string
  title: string
  kind: ObjectiveKind
  weight: number
  isCritical: boolean
  /** Objective that it is part of; `null`: it stands at the top. */
  parentId: string | null
  /** First day on which it ever held. */
  since: string
  kpis: readonly KpiLink[]
  services: readonly ServiceLink[]
}

/** A service that serves an objective. */
export interface ServiceLink {
  service: string
  share: number
  strength: LinkStrength
}

/** Tickets of a category that serve an objective. */
export interface CategoryLink {
  category: string
  share: number
  strength: LinkStrength
}

/** An active initiative, and the objectives in force that it is for. */
export interface InitiativeOn extends FundedInitiative {
  /** Code of the service whose figures it is to move; `null`: the organisation's. */
  service: string | null
  objectives: readonly { id: string; share: number }[]
}

/** Money or effort with what it serves, and where it is spent. */
export interface WorkOn extends CoveredItem {
  /** Codes; both `null`: of the organisation as a whole. */
  service: string | null
  department: string | null
}

/** What the strategy was on a day, as known at a moment. */
export interface StrategyOn {
  objectives: readonly ObjectiveOn[]
  /** Links of services of every objective in force, also of those that are told by their parts. */
  links: readonly ServiceLink[]
  categories: readonly CategoryLink[]
  /** Money and effort. */
  work: readonly WorkOn[]
  /** Money and effort linked by a name that nothing is recorded of: it is not counted. */
  unread: readonly { base: CoverageBase; item: string }[]
  /** Whether any objective is in force: without one there is nothing that work could serve. */
  hasObjectives: boolean
  initiatives: readonly InitiativeOn[]
  /** Numbers of all objectives in force, also of those that are told by their parts. */
  inForce: readonly string[]
  configuration: ScoreConfiguration
  /** Names the version of the weights. */
  configurationVersion: string
}
