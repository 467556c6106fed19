import type {
  GoalCountedUnit,
  GoalKind,
  GoalMeasurePartsFragment,
  GoalOutlook,
  GoalRowFragment,
  GoalState,
} from '@steerboard/schema'
import { formatPoints } from '../../format/amount.js'
import { mark, type StateMark } from '../../format/target-words.js'
import { formatValue } from '../../format/value.js'

export const goalMarks: Record<GoalState, StateMark> = {
  DRAFT: mark('provisional', 'open', 'Draft'),
  ACTIVE: mark('running', 'open', 'Active'),
  ACHIEVED: mark('check', 'good', 'Achieved'),
  MISSED: mark('none', 'bad', 'Missed'),
  DROPPED: mark('level', 'open', 'Dropped'),
}

export const outlookMarks: Record<GoalOutlook, StateMark> = {
  ON_TRACK: mark('check', 'good', 'On track'),
  AT_RISK: mark('warning', 'middling', 'At risk'),
  OFF_TRACK: mark('none', 'bad', 'Off track'),
}

export const outlookNames: Record<GoalOutlook, string> = {
  ON_TRACK: 'On track: it will be reached as it goes',
  AT_RISK: 'At risk: only if something changes',
  OFF_TRACK: 'Off track: it will not be reached',
}

export const kindNames: Record<GoalKind, string> = {
  PERSON: 'My own: I alone see it until I share it',
  TEAM: 'Of a team',
  DEPARTMENT: 'Of a department',
}

export const unitKinds: Record<GoalCountedUnit, string> = {
  ORGANISATION: 'Organisation',
  DEPARTMENT: 'Department',
  TEAM: 'Team',
}

/** What is done to bring a goal there. */
export const stateActs: Record<GoalState, string> = {
  DRAFT: 'Write it',
  ACTIVE: 'Make it active',
  ACHIEVED: 'It is achieved',
  MISSED: 'It was missed',
  DROPPED: 'Drop it',
}

export const statesInWords: Record<GoalState, string> = {
  DRAFT: 'wrote it',
  ACTIVE: 'made it active',
  ACHIEVED: 'ended it as achieved',
  MISSED: 'ended it as missed',
  DROPPED: 'dropped it',
}

/** Whose goal it is; a person is not named in lists. */
export const whose = ({
  kind,
  department,
  team,
}: Pick<GoalRowFragment, 'kind' | 'department' | 'team'>) =>
  kind === 'PERSON' ? 'Personal' : (team ?? department)?.name

/** A value in the unit of what measures the goal. */
export function measuredValue(
  measure: GoalMeasurePartsFragment | null,
  value: number | null,
): string {
  if (value === null || !measure) return '–'
  if (measure.by === 'MILESTONE') return value === 1 ? 'Done' : 'Not done'
  if (measure.unit) return formatValue(value, measure.unit)
  return [formatPoints(value), measure.unitName].filter(Boolean).join(' ')
}

/** What measures a goal, in one line. */
export function measuredBy(measure: GoalMeasurePartsFragment | null): string {
  if (!measure) return 'Nothing: its owner says at the end'
  if (measure.by === 'MILESTONE') return 'Whether it is done'
  const what =
    measure.by === 'KPI' ? `${measure.kpiName}, ${measure.scope?.label}` : 'A number kept by hand'
  if (measure.baseline === null || measure.target === null) return `${what}: the target in force`
  return `${what}: from ${measuredValue(measure, measure.baseline)} to ${measuredValue(measure, measure.target)}`
}
