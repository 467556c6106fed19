import type { LocalDate } from '../../calendar/local-date.js'

export interface Milestone {
  /** Above 0; how much of the work it stands for, against the others. */
  weight: number
  dueOn: LocalDate
  /** Null: not done. */
  doneOn: LocalDate | null
}

export interface MilestonesPart {
  /** Weight of what is done on the day, early or late. */
  done: number
  /** Weight of what was due by the day. */
  due: number
  value: number
}

/**
 * Weight done ÷ weight planned to date, at most 1. Where nothing was due yet nothing is late: 1. An
 * initiative without a single milestone shows nothing, and that counts against it: 0.
 */
export function milestonesPart(milestones: readonly Milestone[], day: LocalDate): MilestonesPart {
  const weigh = (wanted: (each: Milestone) => boolean) =>
    milestones.filter(wanted).reduce((sum, { weight }) => sum + weight, 0)
  const done = weigh(({ doneOn }) => doneOn !== null && doneOn <= day)
  const due = weigh(({ dueOn }) => dueOn <= day)
  const nothingDue = milestones.length > 0 ? 1 : 0
  return { done, due, value: due > 0 ? Math.min(1, done / due) : nothingDue }
}
