import type { LocalDate } from '../../calendar/local-date.js'
import { type Grain, type PeriodSettings, periodAt } from '../../calendar/period.js'

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
