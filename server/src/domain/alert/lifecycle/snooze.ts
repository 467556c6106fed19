import { daysBetween, type LocalDate } from '../../calendar/local-date.js'

/** An alert may be put off for at most so many days. */
export const longestSnoozeDays = 90

/** Whether an alert may be put off until a day: from tomorrow on, for at most ninety days. */
export function maySnoozeUntil(until: LocalDate, today: LocalDate): boolean {
  const days = daysBetween(today, until)
  return days >= 1 && days <= longestSnoozeDays
}
