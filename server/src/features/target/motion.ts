import type { Grain } from '../../domain/calendar/period.js'
import type { MotionAct, MotionState } from '../../domain/target/motion/motion-states.js'
import type { MotionSubject } from '../../domain/target/motion/motion-subject.js'
import type { Tally, VoteChoice } from '../../domain/target/motion/tally.js'
import type { TargetScope } from '../../domain/target/target-scope.js'
import type { TargetKind } from '../../domain/target/target-version.js'
import type { TargetTerms } from '../../domain/target/terms.js'

/** What a motion says; fixed once it is proposed. */
export interface MotionContent {
  subject: MotionSubject
  kpi: string
  variant: string
  grain: Grain
  scope: TargetScope
  /** Of END and WAIVE: the target version. */
  versionId: number | null
  /** Of SET. */
  terms: TargetTerms | null
  kind: TargetKind | null
  contractReference: string | null
  effectiveFrom: string
  effectiveTo: string | null
  reviewDate: string | null
  ownerId: string | null
  rationale: string
  decisionReference: string | null
  answersId: number | null
}

/** A motion as it is stored. */
export interface Motion extends MotionContent {
  id: number
  state: MotionState
  revision: number
  proposedBy: string
  createdAt: Date
  proposedAt: Date | null
  capability: unknown
  decidedBy: string | null
  decidedAt: Date | null
  minuteReference: string | null
  /** As it stood when the motion was closed. */
  tally: Tally | null
}

export interface MotionVote {
  motionId: number
  personId: string
  choice: VoteChoice
  at: Date
}

/** `CLOSED_BY_OTHER`: another motion of the same question was approved. */
export type EventAct = MotionAct | 'DRAFT' | 'CLOSED_BY_OTHER'

export interface MotionEvent {
  id: number
  motionId: number
  at: Date
  personId: string
  act: EventAct
  text: string | null
  otherMotionId: number | null
}
