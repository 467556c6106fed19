import { addDays, type LocalDate } from './local-date.js'
import { type Grain, next, type Period, type PeriodSettings, periodContaining } from './period.js'

/** A range that holds more periods than may be read at once; never cut silently. */
export class TooManyPeriods extends RangeError {
  override name = 'TooManyPeriods'
  constructor(
    readonly grain: Grain,
    readonly allowed: number,
  ) {
    super(`the range holds more than ${allowed} periods of grain ${grain}`)
  }
}

/** Periods of a range, the first and the last whole even where the range cuts them. */
export interface PeriodRange {
  /** Local date in the first period. */
  from: LocalDate
  /** Half-open: the first local date that is not asked for. */
  to: LocalDate
  grain: Grain
  /** The most periods to return. */
  limit: number
}

/**
 * The periods that touch `[from, to)`, in order and without gaps.
 * @throws TooManyPeriods above the limit; RangeError when the range ends before it begins.
 */
export function periodsBetween(range: PeriodRange, settings: PeriodSettings): Period[] {
  const { from, to, grain, limit } = range
  if (to < from) throw new RangeError(`the range ends on ${to}, before it begins on ${from}`)
  const periods: Period[] = []
  for (
    let period = periodContaining(from, grain, settings);
    period.start <= addDays(to, -1);
    period = next(period, settings)
  ) {
    if (periods.length === limit) throw new TooManyPeriods(grain, limit)
    periods.push(period)
  }
  return periods
}
