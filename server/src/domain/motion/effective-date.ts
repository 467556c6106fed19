import type { LocalDate } from '../calendar/local-date.js'
import {
  type Grain,
  type Period,
  type PeriodSettings,
  periodAt,
  periodContaining,
  previous,
} from '../calendar/period.js'

/** The first day that a target may hold from without touching a period that is over. */
export const firstOpenDay = (now: Date, grain: Grain, settings: PeriodSettings): LocalDate =>
  periodAt(now, grain, settings).start

/** Whether a target would change how periods that are over are judged. */
export const isRetroactive = (
  from: LocalDate,
  { now, grain, settings }: { now: Date; grain: Grain; settings: PeriodSettings },
): boolean => from < firstOpenDay(now, grain, settings)

/** Whether a period is judged by a target that was approved only after it was over. */
export const isRestated = (approvedAt: Date, periodEndsAt: Date): boolean =>
  approvedAt >= periodEndsAt

/** The periods that are over and would be judged anew, in words; `null` where there are none. */
export function restatedInWords(
  from: LocalDate,
  to: LocalDate | null,
  { now, grain, settings }: { now: Date; grain: Grain; settings: PeriodSettings },
): string | null {
  const open = firstOpenDay(now, grain, settings)
  const first = periodContaining(from, grain, settings)
  const end = to !== null && to < open ? periodContaining(to, grain, settings).start : open
  if (first.start >= end) return null
  const last: Period = previous(periodContaining(end, grain, settings), settings)
  return first.start === last.start ? first.label : `${first.label} to ${last.label}`
}
