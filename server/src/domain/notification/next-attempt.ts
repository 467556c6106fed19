const SECOND = 1
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Standard Webhooks, "Deliverability and reliability", example schedule; about three days in all. */
const WAITS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
]

/** Up to so much of a wait is added, so that many that failed together do not come back together. */
const JITTER = 0.2

/**
 * Seconds from a failed attempt (1 is the first) to the next one, or null where it was the last.
 * `chance` is between 0 and 1.
 */
export function secondsToNextAttempt(attempt: number, chance: number): number | null {
  const wait = WAITS[attempt - 1]
  return wait === undefined ? null : Math.round(wait * (1 + JITTER * chance))
}
