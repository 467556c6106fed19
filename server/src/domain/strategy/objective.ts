import type { CoverageBase, LinkStrength } from '../alignment/score-configuration.js'
import type { LocalDate } from '../calendar/local-date.js'
import { scopeKey, type TargetScope } from '../target/target-scope.js'

/** COMMITTED: expected to be reached. ASPIRATIONAL: most of it, 70 %, is good. */
export const objectiveKinds = ['COMMITTED', 'ASPIRATIONAL'] as const
export type ObjectiveKind = (typeof objectiveKinds)[number]

/** DRAFT and PROPOSED: nothing of it was ever approved. APPROVED: it holds, or will. CLOSED: it held. */
export const objectiveStatuses = ['DRAFT', 'PROPOSED', 'APPROVED', 'CLOSED'] as const
export type ObjectiveStatus = (typeof objectiveStatuses)[number]

/** A KPI by which an objective is measured, judged by the target that is in force for its scope. */
export interface ObjectiveKpi {
  kpi: string
  variant: string
  scope: TargetScope
  /** 0…5, against the other KPIs of the objective; 0: shown, not counted. */
  weight: number
  /** Why this KPI says something about the objective. */
  rationale: string
}

/** Work that serves an objective: of an item, which share, and how closely. */
export interface WorkLink {
  kind: CoverageBase
  /** Names the item: code of a service, name of a cost centre, category of tickets. */
  item: string
  /** Of the whole item, above 0, at most 1. */
  share: number
  strength: LinkStrength
}

/** What a committee agrees an objective to be. */
export interface ObjectiveTerms {
  title: string
  /** What it is for, in a sentence or two. */
  purpose: string
  /** Objective that it is part of; null: it stands at the top. */
  parentId: number | null
  ownerId: string
  sponsorId: string | null
  /** The day by which it is to be reached. */
  horizon: LocalDate
  kind: ObjectiveKind
  /** 0…100, against the other objectives; normalised when they are evaluated. */
  weight: number
  /** While it is red nothing above it is green. */
  isCritical: boolean
  kpis: readonly ObjectiveKpi[]
  work: readonly WorkLink[]
}

/** What one motion brought. Never edited, only ended. */
export interface ObjectiveVersion extends ObjectiveTerms {
  id: number
  objectiveId: number
  from: LocalDate
  approvedAt: Date
  /** A successor, or the closing of the objective. */
  ends: readonly { day: LocalDate; knownAt: Date }[]
}

/** Tells the link from all others of its objective. */
export const kpiKey = ({
  kpi,
  variant,
  scope,
}: Pick<ObjectiveKpi, 'kpi' | 'variant' | 'scope'>): string =>
  `${kpi}/${variant}/${scopeKey(scope)}`
