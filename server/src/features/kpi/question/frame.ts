import { addDays, type LocalDate } from '../../../domain/calendar/local-date.js'
import {
  elapsedDays,
  lastComplete,
  type Period,
  type PeriodSettings,
  periodContaining,
  previous,
  sameDaysOf,
  samePeriodLastYear,
} from '../../../domain/calendar/period.js'
import { refuse } from '../../../platform/refuse.js'
import type { Comparison, Grain, PeriodAnswer } from '../answer.js'

export interface PeriodQuestion {
  grain: Grain
  containing?: string | null
}

/** A period and how much of it is counted. */
export interface FramedPeriod {
  period: PeriodAnswer
  /** First date that is not counted: the end, or an earlier date where the period is cut. */
  countedEnd: LocalDate
}

export interface FrameSettings extends PeriodSettings {
  /** The instant at which the world is looked at. */
  now: Date
}

const TREND_LENGTH = 13
const DEFAULT_GRAIN: Grain = 'MONTH'

/** The period asked for; without a question the last complete month. */
export function choosePeriod(
  asked: PeriodQuestion | null | undefined,
  settings: FrameSettings,
): Period {
  const grain = asked?.grain ?? DEFAULT_GRAIN
  const last = lastComplete(settings.now, grain, settings)
  if (!asked?.containing) return last
  const period = periodContaining(asked.containing, grain, settings)
  if (period.startsAt > settings.now)
    throw refuse('period.containing', `The period has not begun.`, [
      `a date before ${lastDayOfRunning(grain, settings)}`,
    ])
  return period
}

function lastDayOfRunning(grain: Grain, settings: FrameSettings): LocalDate {
  const { end } = lastComplete(settings.now, grain, settings)
  return periodContaining(end, grain, settings).end
}

/** The period with its cut: a running one is counted up to today. */
export function framed(period: Period, settings: FrameSettings): FramedPeriod {
  const days = elapsedDays(period, settings.now, settings)
  const isRunning = settings.now < period.endsAt
  const cutAt = isRunning ? addDays(period.start, Math.max(1, days)) : null
  return { period: { ...period, isRunning, cutAt }, countedEnd: cutAt ?? period.end }
}

/** The period that another is compared with; with a running one, the same number of its days. */
export function comparedWith(
  period: Period,
  comparison: Comparison,
  settings: FrameSettings,
): FramedPeriod {
  const other =
    comparison === 'PREVIOUS' ? previous(period, settings) : samePeriodLastYear(period, settings)
  if (settings.now >= period.endsAt) return framed(other, settings)
  const cut = sameDaysOf(other, elapsedDays(period, settings.now, settings), settings)
  const isCut = cut.end < other.end
  return {
    period: { ...other, label: cut.label, isRunning: false, cutAt: isCut ? cut.end : null },
    countedEnd: cut.end,
  }
}

/** The last 13 periods up to this one, oldest first. */
export const trendOf = (period: Period, settings: FrameSettings): FramedPeriod[] =>
  periodsUpTo(period, settings).map(each => framed(each, settings))

/** The last 13 periods of a grain that have begun, oldest first. */
export const lastPeriods = (grain: Grain, settings: FrameSettings): Period[] =>
  periodsUpTo(
    periodContaining(lastComplete(settings.now, grain, settings).end, grain, settings),
    settings,
  )

function periodsUpTo(period: Period, settings: FrameSettings): Period[] {
  const periods = [period]
  while (periods.length < TREND_LENGTH) periods.unshift(previous(periods[0] as Period, settings))
  return periods
}
