import type { LocalDay } from '../../calendar/local-day.js'
import type { ObservationFact } from '../../facts.js'
import type { Rng } from '../../prng.js'
import type { DepartmentCode } from '../../story/organisation.js'
import type { DemoMonth, Timeline } from '../../story/timeline.js'

/** What stands behind the figures of one department in one month. */
export interface View {
  rng: Rng
  month: DemoMonth
  /** Months since a turn of the story; negative before it. */
  since(turn: LocalDay): number
  timeline: Timeline
}

export type Reading = [numerator: number, denominator: number] | null

/** A figure that a department records each month; null in months without one. */
export interface Recorded {
  kpi: ObservationFact['kpi']
  department: DepartmentCode
  service?: string
  reading(view: View): Reading
}

/** So many of so many, each with this chance. */
export function share(rng: Rng, count: number, chance: number): Reading {
  const of = Math.max(1, count)
  let met = 0
  for (let i = 0; i < of; i++) if (rng.chance(Math.min(0.995, Math.max(0, chance)))) met++
  return [met, of]
}

/** From one level to another over so many months, in a straight line; flat before and after. */
export function rise(months: number, from: number, to: number, over: number): number {
  return from + (to - from) * Math.min(1, Math.max(0, months / over))
}

export function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
