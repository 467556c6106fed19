import type { MotionPartsFragment, TargetMotionSubject } from '@steerboard/schema'
import { grainNames } from '../../../format/period.js'
import { kindNames, subjectNames } from '../../../format/target-words.js'

/** What a motion about a target says of it; nothing of a motion about anything else. */
export function targetFacts(motion: MotionPartsFragment): [string, string | null][] {
  const { about, kind, subject, target, contractReference } = motion
  if (!about) return []
  return [
    ['What is to be done', subjectNames[subject as TargetMotionSubject]],
    ['KPI', `${about.kpiName}, ${about.variantName}`],
    ['For', about.scope.label],
    ['Judged by the', grainNames[about.grain].toLowerCase()],
    ['Target now', target?.terms?.inWords ?? null],
    ['How binding', kind && kindNames[kind]],
    ['Contract', contractReference],
  ]
}
