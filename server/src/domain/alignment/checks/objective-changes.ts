import { addDays, addMonths, type LocalDate } from '../../calendar/local-date.js'
import type { TargetStatus } from '../../target/judgement/target-status.js'

/** A weight that an objective was given, and the first day on which it held. */
export interface WeightFrom {
  from: LocalDate
  weight: number
}

/** More than this within a quarter is looked at. */
const mostInQuarter = 10

/**
 * The largest change of an objective's weight within three months that the weight given on a day takes
 * part in, where it is more than ten points; else `null`. Both ways count.
 *
 * @param weights oldest first.
 */
export function weightMovedBy(
  weights: readonly WeightFrom[],
  day: LocalDate,
): { from: WeightFrom; to: WeightFrom } | null {
  let found: { from: WeightFrom; to: WeightFrom } | null = null
  const size = (pair: { from: WeightFrom; to: WeightFrom }) =>
    Math.abs(pair.to.weight - pair.from.weight)
  for (const [place, to] of weights.entries())
    for (const [earlier, from] of weights.slice(0, place).entries()) {
      // What stood three months before counts until the version that replaced it.
      const heldUntil = (weights[earlier + 1] as WeightFrom).from
      if (heldUntil <= addMonths(to.from, -3)) continue
      if (from.from !== day && to.from !== day) continue
      const pair = { from, to }
      if (size(pair) > mostInQuarter && (!found || size(pair) > size(found))) found = pair
    }
  return found
}

/** Days after turning red within which taking a KPI out of an objective is looked at. */
const swapDays = 60

/** Whether a KPI was taken out soon after it had turned red; `null`: it was not red. */
export const isSwappedOutWhileRed = (takenOut: LocalDate, turnedRed: LocalDate | null): boolean =>
  turnedRed !== null && turnedRed <= takenOut && takenOut <= addDays(turnedRed, swapDays)

/** The day on which a KPI turned red, where it was red on a day; `null`: it was not. */
export function turnedRed(
  periods: readonly { end: LocalDate; status: TargetStatus }[],
  day: LocalDate,
): LocalDate | null {
  // What could not be judged says neither that it was red nor that it was not.
  const judged = periods.filter(({ end, status }) => end <= day && status !== 'UNKNOWN')
  const lastOther = judged.findLastIndex(({ status }) => status !== 'MISSED')
  return judged[lastOther + 1]?.end ?? null
}
