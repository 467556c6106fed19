import { addMonths, type LocalDate } from '../calendar/local-date.js'

/** So long after it was agreed, or agreed anew, somebody asks whether an objective is still right. */
const reviewAfterMonths = 12

/** DUE: nobody has agreed on it anew for a year. OVER: the day by which it was to be reached has come. */
export type ObjectiveReview = 'CURRENT' | 'DUE' | 'OVER'

/** How the version of an objective in force stands with its review. */
export function objectiveReview(
  { from, horizon }: { from: LocalDate; horizon: LocalDate },
  today: LocalDate,
): ObjectiveReview {
  if (today >= horizon) return 'OVER'
  return today >= addMonths(from, reviewAfterMonths) ? 'DUE' : 'CURRENT'
}
