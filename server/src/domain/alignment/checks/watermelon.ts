import type { TargetStatus } from '../../target/judgement/target-status.js'
import { type ReadSeries, type RecentSignal, recentSignal } from './recent-signal.js'

/** The KPI that is green, and those that tell what is inside; in reading order. */
export const watermelonRind = 'SLA_RESOLUTION'
export const watermelonFlesh: readonly string[] = [
  'CSAT_T2B',
  'REOPEN_RATE',
  'RECURRENCE_RATE',
  'LOST_USER_HOURS',
]

export type WatermelonSymptom<S> = RecentSignal & { read: S }

/**
 * Green outside, red inside: the promises of a service are kept by its target, while satisfaction,
 * reopenings, recurrence or lost time signal worse. `null`: it is not green, or nothing signals.
 */
export function watermelonOf<S extends ReadSeries>(
  compliance: TargetStatus,
  inside: readonly S[],
): WatermelonSymptom<S>[] | null {
  if (compliance !== 'MET') return null
  const symptoms = inside.flatMap(read => {
    const signal = recentSignal(read, 'WORSE')
    return signal ? [{ ...signal, read }] : []
  })
  return symptoms.length > 0 ? symptoms : null
}

/** The share of green services that are watermelons, 0…1; `null` where none is green. */
export const watermelonIndex = (green: number, watermelons: number): number | null =>
  green === 0 ? null : watermelons / green
