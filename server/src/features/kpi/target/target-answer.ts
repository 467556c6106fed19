import type { Assurance } from '../../../domain/target/judgement/assurance.js'
import type { Certainty } from '../../../domain/target/judgement/certainty.js'
import type { TargetStatus } from '../../../domain/target/judgement/target-status.js'
import type { ChainLink } from '../../../domain/target/target-in-force.js'
import type { TargetKind } from '../../../domain/target/target-version.js'
import type { ScopeAnswer } from '../../directory/index.js'

/** The levels that one period is judged by, and what its value is against them. */
export interface PointTargetAnswer {
  /** `null` where the target is mixed of those of the parts. */
  targetId: string | null
  /** `null` of a range. */
  value: number | null
  red: number | null
  stretch: number | null
  range: { low: number; high: number; redLow: number; redHigh: number } | null
  status: TargetStatus
  isDerived: boolean
  isRestated: boolean
  isWaived: boolean
}

/** The same with all that is needed to judge a reading. */
export interface ReadingTargetAnswer extends PointTargetAnswer {
  inWords: string
  kind: TargetKind | null
  effectiveFrom: string | null
  approvedAt: Date | null
  minuteReference: string | null
  motionId: string | null
  motionPermalink: string | null
  attainment: number | null
  certainty: Certainty | null
  assurance: Assurance | null
  isStretchReached: boolean
  inheritedFrom: ScopeAnswer | null
  chain: readonly { scope: ScopeAnswer; outcome: ChainLink['outcome'] }[]
  waiver: { from: string; to: string; reason: string; motionId: string } | null
}
