import { isoWeek } from './iso-week.js'
import {
  addDays,
  addMonths,
  dayNumber,
  daysBetween,
  firstOfMonth,
  isoWeekday,
  type LocalDate,
  partsOf,
} from './local-date.js'
import { periodLabel } from './period-label.js'
import { localDateOf, startOfDay } from './time-zone.js'

export const grains = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const
export type Grain = (typeof grains)[number]

/** How an organisation cuts its time. */
export interface PeriodSettings {
  /** IANA name of the reporting time zone. */
  timeZone: string
  /** 1 (January) to 12; quarters and years begin with this month. */
  fiscalYearStartMonth: number
}

/** Half-open `[start, end)`: local dates, and the instants at which those days begin. */
export interface Period {
  grain: Grain
  start: LocalDate
  end: LocalDate
  startsAt: Date
  endsAt: Date
  /** In words: "November 2026", "Week 47, 2026", "Q2 2026/27". */
  label: string
}

/** The period of that grain in which a local date lies. */
export function periodContaining(date: LocalDate, grain: Grain, settings: PeriodSettings): Period {
  const start = startOf(date, grain, settings.fiscalYearStartMonth)
  return between(grain, start, nextStart(start, grain), settings)
}

/** The period of that grain in which an instant lies: the running one, if the instant is now. */
export const periodAt = (now: Date, grain: Grain, settings: PeriodSettings): Period =>
  periodContaining(localDateOf(now, settings.timeZone), grain, settings)

/** The latest period that is over: its end is not after now. */
export const lastComplete = (now: Date, grain: Grain, settings: PeriodSettings): Period =>
  previous(periodAt(now, grain, settings), settings)

/** The period that ends where this one starts. */
export const previous = (period: Period, settings: PeriodSettings): Period =>
  periodContaining(addDays(period.start, -1), period.grain, settings)

/** The period that starts where this one ends; also of a period that was cut. */
export const next = (period: Period, settings: PeriodSettings): Period =>
  periodContaining(nextStart(period.start, period.grain), period.grain, settings)

/** Its first days only, to be compared with a running period; the whole if it is not longer. */
export function sameDaysOf(period: Period, elapsedDays: number, settings: PeriodSettings): Period {
  const end = addDays(period.start, Math.max(1, elapsedDays))
  if (end >= period.end) return period
  const cut = between(period.grain, period.start, end, settings)
  const days = daysBetween(period.start, end)
  return { ...cut, label: `${period.label}, first ${days === 1 ? 'day' : `${days} days`}` }
}

/** Local days of a period that have begun by now, today among them; never more than it has. */
export function elapsedDays(period: Period, now: Date, settings: PeriodSettings): number {
  const begun = daysBetween(period.start, localDateOf(now, settings.timeZone)) + 1
  return Math.min(Math.max(0, begun), daysBetween(period.start, period.end))
}

/**
 * The same period a year before. Of weeks the one with the same ISO number; week 53 compares with
 * the last week of a year that has only 52.
 */
export function samePeriodLastYear(period: Period, settings: PeriodSettings): Period {
  if (period.grain !== 'WEEK')
    return periodContaining(addMonths(period.start, -12), period.grain, settings)
  const { year, week } = isoWeek(period.start)
  const before = addDays(period.start, -52 * 7)
  const found = isoWeek(before)
  const isSame = found.year === year - 1 && found.week === week
  const start = isSame ? before : addDays(before, -7)
  return periodContaining(start, 'WEEK', settings)
}

const monthsOf = { MONTH: 1, QUARTER: 3, YEAR: 12 } as const

function startOf(date: LocalDate, grain: Grain, fiscalStart: number): LocalDate {
  dayNumber(date)
  if (grain === 'DAY') return date
  if (grain === 'WEEK') return addDays(date, 1 - isoWeekday(date))
  const { year, month } = partsOf(date)
  const into = (((month - fiscalStart) % 12) + 12) % 12
  return firstOfMonth(year, month - (into % monthsOf[grain]))
}

function nextStart(start: LocalDate, grain: Grain): LocalDate {
  if (grain === 'DAY') return addDays(start, 1)
  return grain === 'WEEK' ? addDays(start, 7) : addMonths(start, monthsOf[grain])
}

function between(
  grain: Grain,
  start: LocalDate,
  end: LocalDate,
  { timeZone, fiscalYearStartMonth }: PeriodSettings,
): Period {
  return {
    grain,
    start,
    end,
    startsAt: startOfDay(start, timeZone),
    endsAt: startOfDay(end, timeZone),
    label: periodLabel(grain, start, fiscalYearStartMonth),
  }
}
