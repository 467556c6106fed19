import type { LocalDate } from '../calendar/local-date.js'
import type { Grain } from '../calendar/period.js'
import type { TargetScope } from './target-scope.js'
import type { TargetTerms } from './terms.js'

/** How binding a target is. */
export const targetKinds = ['COMMITTED', 'ASPIRATIONAL', 'CONTRACTUAL'] as const
export type TargetKind = (typeof targetKinds)[number]

/** The end of a version before the one it was agreed with: a successor, or a decision to end it. */
export interface TargetEnd {
  /** First day on which it no longer holds. */
  day: LocalDate
  knownAt: Date
}

/** What a committee agreed about one KPI, scope and grain. Never changed, only ended. */
export interface TargetVersion {
  id: number
  kpi: string
  variant: string
  grain: Grain
  scope: TargetScope
  /** First day; `to` is the first on which it no longer holds, as agreed; `null`: until the next. */
  from: LocalDate
  to: LocalDate | null
  /** `null`: agreed to have none, and to inherit none. */
  terms: TargetTerms | null
  approvedAt: Date
  ends: readonly TargetEnd[]
}

/** A miss that the committee accepts for a while. */
export interface Waiver {
  versionId: number
  from: LocalDate
  to: LocalDate
  approvedAt: Date
}

/** The first day on which a version no longer holds, as far as was known at an instant. */
export function endKnownAt({ to, ends }: Pick<TargetVersion, 'to' | 'ends'>, at: Date | null) {
  const days = ends.filter(({ knownAt }) => at === null || knownAt <= at).map(({ day }) => day)
  return [...days, ...(to === null ? [] : [to])].toSorted()[0] ?? null
}

/** Whether a version was approved, as far as was known at an instant. */
export const isKnownAt = ({ approvedAt }: { approvedAt: Date }, at: Date | null): boolean =>
  at === null || approvedAt <= at
