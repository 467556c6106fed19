import { addDays, type LocalDate } from '../../../domain/calendar/local-date.js'
import { type Period, previous } from '../../../domain/calendar/period.js'
import type { Grain } from '../answer.js'
import { type FramedPeriod, type FrameSettings, framed } from '../question/frame.js'

/** Whole calendar years before that of the last period; days have no usual range, so no history. */
const yearsBack: Readonly<Record<Grain, number | null>> = {
  DAY: null,
  WEEK: 2,
  MONTH: 5,
  QUARTER: 10,
  YEAR: 20,
}

/**
 * The first day of the history that a period is judged by. It moves once a year, not with every period:
 * frozen limits stay where they are whatever part of the series is looked at.
 */
export function historyStart(grain: Grain, last: LocalDate): LocalDate | null {
  const years = yearsBack[grain]
  return years === null ? null : `${Number(last.slice(0, 4)) - years}-01-01`
}

/** The periods that a range is judged by: the history of its last one, and all of it. */
export function historyOfRange(
  range: readonly FramedPeriod[],
  settings: FrameSettings,
): readonly FramedPeriod[] {
  const last = range.at(-1)
  const history = last ? historyOf(last, settings) : []
  return history.length > range.length ? history : range
}

/** The periods that a period is judged by, oldest first, itself the last. */
export function historyOf(last: FramedPeriod, settings: FrameSettings): FramedPeriod[] {
  const { grain, end } = last.period
  const start = historyStart(grain, addDays(end, -1))
  const before: Period[] = []
  let period: Period = last.period
  while (start !== null && period.start > start) {
    period = previous(period, settings)
    before.unshift(period)
  }
  return [...before.map(each => framed(each, settings)), last]
}
