import type { Grain } from '../../domain/calendar/period.js'
import { type Priority, priorities } from '../../domain/kpi/dimensions.js'
import type { TargetScope } from '../../domain/target/target-scope.js'
import { isTargetSubject, type TargetMotionSubject } from '../../domain/target/target-subject.js'
import type { TargetKind } from '../../domain/target/target-version.js'
import type { TargetTerms } from '../../domain/target/terms.js'
import type { MotionContent as AnyContent, Motion } from '../motion/index.js'

/** What a motion about targets says beside what every motion does, as it is stored with it. */
export interface TargetContent {
  kpi: string
  variant: string
  grain: Grain
  departmentId: number | null
  serviceId: number | null
  /** The code of the priority. */
  priority: number | null
  /** Of END and WAIVE: the target version. */
  versionId: number | null
  /** Of SET. */
  terms: TargetTerms | null
  kind: TargetKind | null
  contractReference: string | null
}

/** What a motion about targets says, its scope in one. */
export type TargetMotionContent = Omit<AnyContent, 'subject' | 'about' | 'content'> &
  Omit<TargetContent, 'departmentId' | 'serviceId' | 'priority'> & {
    subject: TargetMotionSubject
    scope: TargetScope
  }

/** A stored motion about targets, read in the same way. */
export type TargetMotion = Omit<Motion, 'subject' | 'about' | 'content'> & TargetMotionContent

/** The priority of a stored code; `null` for none. */
export const priorityOf = (code: number | null): Priority | null =>
  code === null ? null : (priorities[code] ?? null)

export const priorityCode = (priority: Priority | null): number | null =>
  priority === null ? null : priorities.indexOf(priority)

/** How the motion is stored. */
export function storedMotion(motion: TargetMotionContent): AnyContent<TargetContent> {
  const { kpi, variant, grain, scope, versionId, terms, kind, contractReference, ...common } =
    motion
  const { departmentId, serviceId, priority } = scope
  return {
    ...common,
    about: `kpi/${kpi}`,
    content: {
      ...{ kpi, variant, grain, departmentId, serviceId, priority: priorityCode(priority) },
      ...{ versionId, terms, kind, contractReference },
    },
  }
}

/** A stored motion as one about targets. */
export function targetMotion<M extends AnyContent<TargetContent>>({
  content,
  about,
  ...motion
}: M) {
  const { departmentId, serviceId, priority, ...said } = content
  const scope: TargetScope = { departmentId, serviceId, priority: priorityOf(priority) }
  return { ...motion, ...said, scope, subject: motion.subject as TargetMotionSubject }
}

/** What a motion proposes where it is about targets; null of any other. */
export const asTargetMotion = (motion: Motion): TargetMotion | null =>
  isTargetSubject(motion.subject) ? targetMotion(motion as Motion<TargetContent>) : null
