import type { Measure } from '../../../domain/kpi/measures.js'
import { oneIf } from './buckets.js'
import { defineMoment, type Tick } from './define-moment.js'

/** Open from its opening until its final resolution, or its closing where no resolution is known. */
const left = 'coalesce(t.final_resolved_at, t.closed_at)'
const bands = [
  ['openFrom3Days', 3],
  ['openFrom8Days', 8],
  ['openFrom15Days', 15],
  ['openFrom31Days', 31],
  ['openFrom91Days', 91],
] as const satisfies readonly (readonly [Measure, number])[]

/** Still open at the end of the day that is so many days after the day of opening. */
const lasted = (days: number): string =>
  `(${left} is null or local_day(${left}) > local_day(t.opened_at) + ${days})`

/** Each band is entered on the day of that age, if the ticket is still open then. */
const entries: Tick[] = bands.map(([measure, days]) => ({
  at: 't.opened_at',
  plusDays: days,
  where: `t.exclusion = 0 and ${lasted(days)}`,
  values: { [measure]: '1' },
}))

const leaving: Tick = {
  at: left,
  where: 't.exclusion = 0',
  values: {
    openTickets: '-1',
    ...Object.fromEntries(bands.map(([m, days]) => [m, `-${oneIf(lasted(days))}`])),
  },
}

export const ticketBacklog = defineMoment(
  'ticketBacklog',
  'ticket',
  {
    at: 't.opened_at',
    where: 't.exclusion = 0',
    values: { openTickets: '1', unclosedTickets: '1' },
  },
  ...entries,
  leaving,
  /** Open until closed, as a source system that closes later than it resolves counts it. */
  { at: 't.closed_at', where: 't.exclusion = 0', values: { unclosedTickets: '-1' } },
)
