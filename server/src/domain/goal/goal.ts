import type { LocalDate } from '../calendar/local-date.js'
import type { TargetScope } from '../target/target-scope.js'

/** Whose goal it is, from the top down. */
export const goalKinds = {
  DEPARTMENT: 'Of a department. It serves an objective.',
  TEAM: 'Of a team. It serves a goal of its department, or an objective.',
  PERSON: 'Of one person, who alone sees it until it is shared. What it serves may be left open.',
} as const
export type GoalKind = keyof typeof goalKinds

/** Where a goal stands. */
export const goalStates = {
  DRAFT: 'Being written: its owner may change it.',
  ACTIVE: 'What it is stays as it is; it is reported on.',
  ACHIEVED: 'Over: it was reached.',
  MISSED: 'Over: it was not reached.',
  DROPPED: 'Given up before its end.',
} as const
export type GoalState = keyof typeof goalStates

/** Where a goal can go from each state. */
export const nextGoalStates: Readonly<Record<GoalState, readonly GoalState[]>> = {
  DRAFT: ['ACTIVE', 'DROPPED'],
  ACTIVE: ['ACHIEVED', 'MISSED', 'DROPPED'],
  ACHIEVED: [],
  MISSED: [],
  DROPPED: [],
}

/** Whether a goal that stands there has come to its end. */
export const isOver = (state: GoalState): boolean => nextGoalStates[state].length === 0

/** Where and from when a way from the baseline is measured. Lower is better where the target is lower. */
export interface Way {
  baseline: number
  target: number
}

/** What a goal is measured by. A KPI without a way is judged by the target in force for its scope. */
export type GoalMeasure =
  | { by: 'KPI'; kpi: string; variant: string; scope: TargetScope; way: Way | null }
  | { by: 'NUMBER'; unit: string; way: Way }
  | { by: 'MILESTONE' }

/** What a goal serves: one objective, or one goal above it. */
export type Served = { objectiveId: number } | { goalId: number }

export interface GoalTerms {
  kind: GoalKind
  title: string
  /** What it is for. */
  why: string
  ownerId: string
  departmentId: number | null
  teamId: number | null
  serves: Served | null
  startsOn: LocalDate
  /** First day after it. */
  endsOn: LocalDate
  /** Null: whether it was reached is said when it ends. */
  measure: GoalMeasure | null
}
