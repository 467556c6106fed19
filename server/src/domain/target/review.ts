import { addMonths, type LocalDate } from '../calendar/local-date.js'

const staleAfterMonths = 18

/** How a target stands with its review: due from the agreed day on, stale after 18 months without one. */
export type ReviewState = 'CURRENT' | 'DUE' | 'STALE'

export function reviewState(
  { reviewDate, from }: { reviewDate: LocalDate | null; from: LocalDate },
  today: LocalDate,
): ReviewState {
  if (today >= staleFrom(from)) return 'STALE'
  return reviewDate !== null && today >= reviewDate ? 'DUE' : 'CURRENT'
}

/** The day from which a target that nobody reviewed is stale. */
export const staleFrom = (from: LocalDate): LocalDate => addMonths(from, staleAfterMonths)
