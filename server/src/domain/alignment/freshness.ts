/**
 * How far a value may still speak for today, 1…0: 1 up to one cadence and its grace after the end of its
 * period, then falling evenly to 0 at three cadences. Never 1 for what is missing: pass `null`, it is 0.
 *
 * @param ageDays days from the end of the period to the day of the question; `null`: no value.
 * @param cadenceDays how many days a period of it has.
 * @param graceDays how long it may take until a value is final.
 */
export function freshness(
  ageDays: number | null,
  { cadenceDays, graceDays }: { cadenceDays: number; graceDays: number },
): number {
  if (ageDays === null) return 0
  const fresh = cadenceDays + graceDays
  const stale = 3 * cadenceDays
  if (ageDays <= fresh) return 1
  return ageDays >= stale ? 0 : (stale - ageDays) / (stale - fresh)
}
