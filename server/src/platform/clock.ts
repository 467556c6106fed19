/** Tells the time. The only place outside tests that reads the system's clock. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()

export function fixedClock(now: Date): Clock {
  return () => new Date(now)
}
