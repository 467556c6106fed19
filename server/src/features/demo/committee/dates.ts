import { firstOfMonth, instantAt, isoDate, type LocalDay } from '../calendar/local-day.js'
import type { Timeline } from '../story/timeline.js'
import type { MonthOffset } from './told-motion.js'

/** Dates of the committee, all hanging on the day of loading. */
export class CommitteeDates {
  private readonly today: LocalDay

  constructor({ lastDay }: Timeline) {
    this.today = lastDay + 1
  }

  /** First of a month. */
  first(month: MonthOffset): string {
    return isoDate(firstOfMonth(this.today, month))
  }

  /** A day of a month. */
  day(month: MonthOffset, day: number): string {
    return isoDate(firstOfMonth(this.today, month) + day - 1)
  }

  /** Ten in the morning of a day of a month, or the day before loading if that is not over yet. */
  morning(month: MonthOffset, day: number): Date {
    const wanted = firstOfMonth(this.today, month) + day - 1
    return this.at(wanted)
  }

  /** So many days later, an hour further for each step, never after yesterday. */
  after(instant: Date, days: number, step: number): Date {
    const later = instant.getTime() + days * 86_400_000 + step * 3_600_000
    return new Date(Math.min(later, instantAt(this.today - 1, 20 * 60 + step)))
  }

  /** A date that a motion names as `month -3`: the first of that month. */
  named(text: string): string {
    const month = /^month (-?\d+)$/.exec(text)?.[1]
    return month === undefined ? text : this.first(Number(month))
  }

  private at(day: LocalDay): Date {
    return new Date(instantAt(Math.min(day, this.today - 1), 600))
  }
}
