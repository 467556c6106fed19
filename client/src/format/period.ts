import type { Grain } from '@steerboard/schema'

const dayMs = 86_400_000
const atNoon = (date: string): Date => new Date(`${date}T12:00:00Z`)
const toDate = (instant: Date): string => instant.toISOString().slice(0, 10)

/** The local date `days` after `date`. Noon keeps the arithmetic clear of any clock change. */
export const addDays = (date: string, days: number): string =>
  toDate(new Date(atNoon(date).getTime() + days * dayMs))

const daysPerPeriod: Record<Grain, number> = {
  DAY: 1,
  WEEK: 7,
  MONTH: 30.4,
  QUARTER: 91.3,
  YEAR: 365.25,
}

/** How many periods a chart of this grain shows. */
const periodsShown: Record<Grain, number> = { DAY: 60, WEEK: 53, MONTH: 25, QUARTER: 13, YEAR: 6 }

export interface Dates {
  start: string
  end: string
}

/**
 * The range a chart shows so that it ends with `period`. Only near enough is needed at its start:
 * the server widens a range to whole periods.
 */
export const chartRange = (period: Dates, grain: Grain): { from: string; to: string } => ({
  from: addDays(period.end, -Math.round(daysPerPeriod[grain] * (periodsShown[grain] - 0.5))),
  to: period.end,
})

/** A date inside the period before, and one inside the period after. */
export const neighbours = (period: Dates): { before: string; after: string } => ({
  before: addDays(period.start, -1),
  after: period.end,
})

/** A period with the word that belongs before it: "on 21 November 2026", "in March 2026". */
export const inPeriod = ({ grain, label }: { grain: Grain; label: string }): string =>
  `${grain === 'DAY' ? 'on' : 'in'} ${grain === 'WEEK' ? label.replace(/^W/, 'w') : label}`

export const grainNames: Record<Grain, string> = {
  DAY: 'Day',
  WEEK: 'Week',
  MONTH: 'Month',
  QUARTER: 'Quarter',
  YEAR: 'Year',
}

/** The last day of the month before the one of a date: of a month that is over. */
export const lastDayBefore = (date: string): string => addDays(`${date.slice(0, 7)}-01`, -1)
