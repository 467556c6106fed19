import { addDays, daysBetween, type LocalDate } from '../calendar/local-date.js'

/** How a target value moves with time. */
export type Trajectory =
  | { shape: 'CONSTANT'; value: number }
  /** Each value from its day on; in any order. */
  | { shape: 'STEP'; steps: readonly { from: LocalDate; value: number }[] }
  /** A straight glide path between two days, level before and after. */
  | {
      shape: 'LINEAR'
      baseline: number
      baselineDate: LocalDate
      target: number
      targetDate: LocalDate
    }
  /** A value for each period, from its first day up to, not including, the day of `to`. */
  | { shape: 'TABLE'; rows: readonly { from: LocalDate; to: LocalDate; value: number }[] }

/** The target value on a day; `null` on days that a step or a table does not reach. */
export function targetOn(trajectory: Trajectory, day: LocalDate): number | null {
  switch (trajectory.shape) {
    case 'CONSTANT':
      return trajectory.value
    case 'STEP':
      return lastStep(trajectory.steps, day)
    case 'LINEAR':
      return glide(trajectory, day)
    case 'TABLE':
      return trajectory.rows.find(({ from, to }) => from <= day && day < to)?.value ?? null
  }
}

/** The target value that a period is judged by: that of its last local day. */
export const targetForPeriod = (trajectory: Trajectory, periodEnd: LocalDate): number | null =>
  targetOn(trajectory, addDays(periodEnd, -1))

function lastStep(
  steps: readonly { from: LocalDate; value: number }[],
  day: LocalDate,
): number | null {
  const begun = steps.filter(({ from }) => from <= day)
  const last = begun.toSorted((one, other) => (one.from < other.from ? -1 : 1)).at(-1)
  return last?.value ?? null
}

function glide(
  { baseline, baselineDate, target, targetDate }: Extract<Trajectory, { shape: 'LINEAR' }>,
  day: LocalDate,
): number {
  if (day >= targetDate) return target
  if (day <= baselineDate) return baseline
  const share = daysBetween(baselineDate, day) / daysBetween(baselineDate, targetDate)
  return baseline + (target - baseline) * share
}
