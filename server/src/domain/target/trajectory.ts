import { addDays, daysBetween, type LocalDate } from '../calendar/local-date.js'

/** A target value from a day on, with thresholds of its own where they are tabled. */
export interface Tabled {
  from: LocalDate
  value: number
  red?: number
  stretch?: number
}

/** How a target value moves with time. */
export type Trajectory =
  | { shape: 'CONSTANT'; value: number }
  /** Each value from its day on; in any order. */
  | { shape: 'STEP'; steps: readonly Tabled[] }
  /** A straight glide path between two days, level before and after. */
  | {
      shape: 'LINEAR'
      baseline: number
      baselineDate: LocalDate
      target: number
      targetDate: LocalDate
    }
  /** A value for each period, from its first day up to, not including, the day of `to`. */
  | { shape: 'TABLE'; rows: readonly (Tabled & { to: LocalDate })[] }

export const shapes = ['CONSTANT', 'STEP', 'LINEAR', 'TABLE'] as const

/** The target value on a day, with its own thresholds; `null` where a step or table does not reach. */
export function tabledOn(trajectory: Trajectory, day: LocalDate): Omit<Tabled, 'from'> | null {
  switch (trajectory.shape) {
    case 'CONSTANT':
      return { value: trajectory.value }
    case 'STEP':
      return lastOf(trajectory.steps.filter(({ from }) => from <= day))
    case 'LINEAR':
      return { value: glide(trajectory, day) }
    case 'TABLE':
      return trajectory.rows.find(({ from, to }) => from <= day && day < to) ?? null
  }
}

/** The target value on a day; `null` on days that a step or a table does not reach. */
export const targetOn = (trajectory: Trajectory, day: LocalDate): number | null =>
  tabledOn(trajectory, day)?.value ?? null

/** The last day of a period: by its target the whole period is judged. */
export const judgedOn = (periodEnd: LocalDate): LocalDate => addDays(periodEnd, -1)

/** The value that a trajectory leads to; thresholds are agreed about this one. */
export function finalValue(trajectory: Trajectory): number | null {
  switch (trajectory.shape) {
    case 'CONSTANT':
      return trajectory.value
    case 'STEP':
      return lastOf(trajectory.steps)?.value ?? null
    case 'LINEAR':
      return trajectory.target
    case 'TABLE':
      return lastOf(trajectory.rows)?.value ?? null
  }
}

/** Days at which the value changes or begins to: between them it is level or straight. */
export function cornersOf(trajectory: Trajectory): LocalDate[] {
  switch (trajectory.shape) {
    case 'CONSTANT':
      return []
    case 'STEP':
      return trajectory.steps.map(({ from }) => from).toSorted()
    case 'LINEAR':
      return [trajectory.baselineDate, trajectory.targetDate]
    case 'TABLE':
      return trajectory.rows.map(({ from }) => from).toSorted()
  }
}

const lastOf = <T extends Tabled>(tabled: readonly T[]): T | null =>
  tabled.toSorted((one, other) => (one.from < other.from ? -1 : 1)).at(-1) ?? null

function glide(
  { baseline, baselineDate, target, targetDate }: Extract<Trajectory, { shape: 'LINEAR' }>,
  day: LocalDate,
): number {
  if (day >= targetDate) return target
  if (day <= baselineDate) return baseline
  const share = daysBetween(baselineDate, day) / daysBetween(baselineDate, targetDate)
  return baseline + (target - baseline) * share
}
