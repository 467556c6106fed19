import { addDays, addMonths, type LocalDate } from '../calendar/local-date.js'

/** Raters who have not handed in are reminded so many days before the last day. */
export const REMIND_DAYS = 3

/** SOON: the last day is near. OVER: it has passed, and the round is still open. */
export type ClosingState = 'AHEAD' | 'SOON' | 'OVER'

/** How an open round stands with the last day on which answers are asked for. */
export function closingState(closesOn: LocalDate, today: LocalDate): ClosingState {
  if (today > closesOn) return 'OVER'
  return addDays(today, REMIND_DAYS) >= closesOn ? 'SOON' : 'AHEAD'
}

/** Assessments are 6 to 12 months apart: earlier nothing has changed, later nobody knows. */
export const SHORTEST_MONTHS = 6
export const LONGEST_MONTHS = 12

export interface Cadence {
  /** First day on which the next round may open. */
  opensFrom: LocalDate
  /** Last day on which what was found still counts. */
  countsUntil: LocalDate
}

/** When the next round is due after one that closed on this day. */
export const cadenceAfter = (closedOn: LocalDate): Cadence => ({
  opensFrom: addMonths(closedOn, SHORTEST_MONTHS),
  countsUntil: addMonths(closedOn, LONGEST_MONTHS),
})
