import type { PersonName } from '../../auth/index.js'
import type { StandingMilestone } from '../standing.js'
import type { Desk } from './desk.js'

/** How a milestone stands on the day. */
export const milestoneStates = {
  DONE: 'Done by the day it was due, or before.',
  DONE_LATE: 'Done after the day it was due.',
  LATE: 'Due and not done.',
  AHEAD: 'Not due yet.',
} as const

export type MilestoneState = keyof typeof milestoneStates

export interface MilestoneAnswer {
  milestone: number
  revision: number
  title: string
  weight: number
  dueOn: string
  firstDueOn: string
  doneOn: string | null
  state: MilestoneState
  author: PersonName
  recordedAt: Date
}

export const milestoneAnswers = (
  milestones: readonly StandingMilestone[],
  { book, personOf }: Desk,
): MilestoneAnswer[] =>
  milestones.map(({ authorId, ...row }) => ({
    milestone: row.milestone,
    revision: row.revision,
    title: row.title,
    weight: row.weight,
    dueOn: row.dueOn,
    firstDueOn: row.firstDueOn,
    doneOn: row.doneOn,
    state: stateOf(row, book.day),
    author: personOf(authorId),
    recordedAt: row.recordedAt,
  }))

function stateOf(
  { dueOn, doneOn }: Pick<StandingMilestone, 'dueOn' | 'doneOn'>,
  day: string,
): MilestoneState {
  if (doneOn !== null && doneOn <= day) return doneOn <= dueOn ? 'DONE' : 'DONE_LATE'
  return dueOn <= day ? 'LATE' : 'AHEAD'
}
