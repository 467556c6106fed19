import type { GateState } from '../../domain/initiative/ai-mark.js'
import type { Category } from '../../domain/initiative/category.js'
import type { ObjectiveLink } from '../../domain/initiative/links.js'
import type { Criterion } from '../../domain/initiative/scoring/criteria.js'
import type { Stage } from '../../domain/initiative/stage.js'
import type { BenefitType } from '../../domain/initiative/value/benefit-type.js'
import type { EvidenceClass } from '../../domain/initiative/value/evidence-class.js'

/** What an initiative is to be; a version of it never changes. */
export interface InitiativeContent {
  title: string
  purpose: string
  ownerId: string
  sponsorId: string | null
  /** In the currency of the organisation. */
  budget: number
  /** Days of work. */
  effortDays: number
  category: Category
  startsOn: string
  /** First day after it. */
  endsOn: string
  usesAi: boolean
  /** Code of the service whose figures it is to move. */
  service: string | null
  /** Codes of the KPIs that it is to move. */
  kpis: readonly string[]
  links: readonly ObjectiveLink[]
}

/** Who recorded something, and when it became known. */
export interface Recorded {
  authorId: string
  recordedAt: Date
}

export interface VersionRow extends InitiativeContent, Recorded {
  initiativeId: number
  version: number
}

export interface ApprovalRow extends Recorded {
  initiativeId: number
  version: number
  motionId: number
  fromOn: string
  /** Where it brought AI to work that was under way: what the gate said. */
  gate: GateState | null
}

export interface StageRow extends Recorded {
  initiativeId: number
  number: number
  stage: Stage
  fromOn: string
  reason: string | null
  /** Of a start that uses AI: what the gate said. */
  gate: GateState | null
}

export interface RiskRow extends Recorded {
  initiativeId: number
  motionId: number
  reason: string
  acceptedOn: string
}

export interface MilestoneContent {
  title: string
  weight: number
  dueOn: string
  doneOn: string | null
}

export interface MilestoneRow extends MilestoneContent, Recorded {
  initiativeId: number
  milestone: number
  revision: number
  isRemoved: boolean
}

export type ValueSeries = 'BENEFIT' | 'COST'
export type ValueSide = 'PLANNED' | 'ACTUAL'

/** An amount of a month. Exactly one of `initiativeId` and `service` says whose. */
export interface AmountContent {
  initiativeId: number | null
  service: string | null
  series: ValueSeries
  side: ValueSide
  /** Of benefits. */
  type: BenefitType | null
  /** First day of the month. */
  month: string
  amount: number
  /** Of actual benefits. */
  evidence: EvidenceClass | null
  reference: string | null
}

export type AmountRow = AmountContent & Recorded

export interface ResultContent {
  /** Code. */
  service: string
  side: 'EXPECTED' | 'ACHIEVED'
  text: string
  kpi: string | null
  fromOn: string
  evidence: EvidenceClass | null
  reference: string | null
}

export interface ResultRow extends ResultContent, Recorded {
  revision: number
}

export interface RoundRow {
  id: number
  openedBy: string
  openedAt: Date
  closedBy: string | null
  closedAt: Date | null
}

/** A sheet of scores; `scores` is null where they are not to be seen. */
export interface SheetRow {
  roundId: number
  initiativeId: number
  version: number
  scorerId: string
  givenAt: Date
  scores: Readonly<Record<Criterion, number>> | null
}
