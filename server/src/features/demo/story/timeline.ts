import {
  dayOfMonth,
  firstOfMonth,
  isoDate,
  type LocalDay,
  localDayOf,
  midnight,
} from '../calendar/local-day.js'

/** One monthly instalment of what became known. */
export interface DemoMonth {
  /** 0 is the first month of the story. */
  index: number
  /** YYYY-MM. */
  key: string
  first: LocalDay
  /** Last day that is told; in the running month this is yesterday. */
  last: LocalDay
  /** Half-open, epoch milliseconds. */
  start: number
  end: number
}

/** When the turns of the story happen; every date hangs on the day of loading alone. */
export interface Timeline {
  firstDay: LocalDay
  /** Yesterday. */
  lastDay: LocalDay
  /** Epoch milliseconds; every fact lies before it. */
  end: number
  months: DemoMonth[]
  committeeFounded: LocalDay
  longerHoursFrom: LocalDay
  trainingStarts: LocalDay
  problemManagementFrom: LocalDay
  /** Printing is steered by its SLA figure alone from here on. */
  watermelonFrom: LocalDay
  /** The new expense system goes live. */
  travelTroubleFrom: LocalDay
  /** First day of the last complete month: laptops from a ready stock. */
  readyStockFrom: LocalDay
}

const completeMonths = 36

/** @param now the moment of loading; only its local date matters */
export function timelineOf(now: Date): Timeline {
  const today = localDayOf(now)
  const running = firstOfMonth(today - 1)
  const lastIsComplete = dayOfMonth(today) === 1
  const months = lastIsComplete ? completeMonths - 1 : completeMonths
  const monthsAgo = (count: number) => firstOfMonth(today, -count)
  const firstDay = firstOfMonth(running, -months)
  return {
    firstDay,
    lastDay: today - 1,
    end: midnight(today),
    months: Array.from({ length: months + 1 }, (_, index) => demoMonth(firstDay, index, today)),
    committeeFounded: monthsAgo(24),
    longerHoursFrom: monthsAgo(21),
    trainingStarts: monthsAgo(20),
    problemManagementFrom: monthsAgo(17),
    watermelonFrom: monthsAgo(13),
    travelTroubleFrom: monthsAgo(3),
    readyStockFrom: monthsAgo(1),
  }
}

function demoMonth(firstDay: LocalDay, index: number, today: LocalDay): DemoMonth {
  const first = firstOfMonth(firstDay, index)
  const next = Math.min(firstOfMonth(firstDay, index + 1), today)
  return {
    index,
    key: isoDate(first).slice(0, 7),
    first,
    last: next - 1,
    start: midnight(first),
    end: midnight(next),
  }
}
