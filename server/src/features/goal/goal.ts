import type { GoalMeasure, GoalState, GoalTerms } from '../../domain/goal/goal.js'
import type { Outlook } from '../../domain/goal/goal-progress.js'

/** A goal as it is stored. */
export interface GoalRow extends Omit<GoalTerms, 'serves'> {
  id: number
  objectiveId: number | null
  aboveId: number | null
  measure: GoalMeasure | null
  state: GoalState
  revision: number
  draftedBy: string
}

export interface EventRow {
  goalId: number
  state: GoalState
  reason: string | null
  authorId: string
  at: Date
}

export interface ReportRow {
  goalId: number
  day: string
  value: number | null
  outlook: Outlook
  note: string | null
  authorId: string
  at: Date
}

/** Null: with everybody who signs in. */
export interface ShareRow {
  goalId: number
  withId: string | null
  sharedAt: Date
}

/** Where a person works. */
export interface PlaceRow {
  personId: string
  departmentId: number
  teamId: number | null
}

/** How many people of a unit have a goal; null: of fewer people than may be told of. */
export interface CountRow {
  /** 0: the organisation, 1: a department, 2: a team. */
  depth: number
  unitId: number
  people: number | null
  havingGoal: number | null
  onTrack: number | null
}
