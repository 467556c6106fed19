import type { Grain } from '../../../domain/calendar/period.js'
import type { TargetMotionSubject } from '../../../domain/target/target-subject.js'
import type { TargetKind } from '../../../domain/target/target-version.js'
import type { ScopeQuestion } from '../../directory/index.js'

export interface TabledQuestion {
  from: string
  to?: string | null
  value: number
  red?: number | null
  stretch?: number | null
}

/** Terms as they are asked for; which fields are needed depends on the shape. */
export interface TermsQuestion {
  shape?: 'CONSTANT' | 'STEP' | 'LINEAR' | 'TABLE' | null
  value?: number | null
  baselineValue?: number | null
  baselineDate?: string | null
  targetDate?: string | null
  tabled?: readonly TabledQuestion[] | null
  red?: number | null
  stretch?: number | null
  range?: { low: number; high: number; redLow: number; redHigh: number } | null
}

/** A motion as somebody writes it. */
export interface MotionQuestion {
  subject?: TargetMotionSubject | null
  kpi?: string | null
  variant?: string | null
  grain?: Grain | null
  scope?: ScopeQuestion | null
  targetVersion?: string | null
  terms?: TermsQuestion | null
  kind?: TargetKind | null
  contractReference?: string | null
  effectiveFrom?: string | null
  effectiveTo?: string | null
  reviewDate?: string | null
  owner?: string | null
  rationale?: string | null
  decisionReference?: string | null
  answers?: string | null
}
