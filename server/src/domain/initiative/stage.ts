import type { LocalDate } from '../calendar/local-date.js'

/** Where an initiative stands between an idea and its end. */
export const stages = {
  IDEA: 'Written down; nobody has agreed to it yet.',
  APPROVED: 'The committee has agreed to it by a motion; work has not begun.',
  STARTED: 'Work is under way.',
  DONE: 'Work is over as planned; its benefits are still recorded.',
  STOPPED: 'Given up before it was done, with the reason.',
} as const

export type Stage = keyof typeof stages

/** What may follow what: the one table. APPROVED is brought by a motion alone. */
export const nextStages: Readonly<Record<Stage, readonly Stage[]>> = {
  IDEA: ['APPROVED', 'STOPPED'],
  APPROVED: ['STARTED', 'STOPPED'],
  STARTED: ['DONE', 'STOPPED'],
  DONE: [],
  STOPPED: [],
}

export const mayFollow = (from: Stage, to: Stage): boolean => nextStages[from].includes(to)

/** Whether anything is still to be decided or done about it. */
export const isOpen = (stage: Stage): boolean => nextStages[stage].length > 0

/**
 * Whether it counts among the active ones: approved, not over, and begun or due to begin. One that
 * was to begin and did not counts too, or a late start would never be seen.
 */
export const isActive = (stage: Stage, startsOn: LocalDate, day: LocalDate): boolean =>
  stage === 'STARTED' || (stage === 'APPROVED' && startsOn <= day)
