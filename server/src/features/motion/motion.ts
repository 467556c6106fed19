import type { MotionAct, MotionState } from '../../domain/motion/motion-states.js'
import type { MotionSubject } from '../../domain/motion/motion-subject.js'
import type { Tally, VoteChoice } from '../../domain/motion/tally.js'

/** What a motion says; fixed once it is proposed. `C`: what its subject adds. */
export interface MotionContent<C = unknown> {
  subject: MotionSubject
  /** Names what it is about, such as `kpi/FCR`: answers and earlier motions are found by it. */
  about: string
  content: C
  effectiveFrom: string
  effectiveTo: string | null
  reviewDate: string | null
  ownerId: string | null
  rationale: string
  decisionReference: string | null
  answersId: number | null
}

/** A motion as it is stored. */
export interface Motion<C = unknown> extends MotionContent<C> {
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
