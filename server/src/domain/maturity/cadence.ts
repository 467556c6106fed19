import { addMonths, type LocalDate } from '../calendar/local-date.js'

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
