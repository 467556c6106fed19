/** What came to and left the open work between two moments. */
export interface BacklogFlows {
  opened: number
  resolved: number
  reopened: number
  cancelled: number
}

/** The open work that must be there after these flows; anything else is a fault in the data. */
export const backlogAfter = (
  before: number,
  { opened, resolved, reopened, cancelled }: BacklogFlows,
): number => before + opened - resolved + reopened - cancelled

/** One day's flows, and the open work that is kept for its end. */
export interface BacklogDay extends BacklogFlows {
  open: number
}

/**
 * On how many days the open work that is kept is not that of the day before and the day's flows.
 * `before` is the open work before the first day, counted without looking at what is kept. A day
 * that is off does not make the next ones off.
 */
export function unbalancedDays(before: number, days: readonly BacklogDay[]): number {
  let known = before
  let unbalanced = 0
  for (const day of days) {
    if (backlogAfter(known, day) !== day.open) unbalanced++
    known = day.open
  }
  return unbalanced
}
