import { ticketExclusions } from '../conventions.js'
import type { Measure } from '../measures.js'

interface TimeSeries {
  code: string
  name: string
  /** Completes "… of the time" in the formula's words. */
  inWords: string
  count: Measure
  sum: Measure
  squares: Measure
  buckets: Measure
}

/** The clocks a time to resolve can be read on; each is its own series in median, P90 and mean. */
export const timeSeries: readonly [TimeSeries, ...TimeSeries[]] = [
  {
    code: 'BUSINESS',
    name: 'Incidents, business hours',
    inWords:
      'business hours from opening to the last resolution, without pauses, of incidents last resolved in the period',
    count: 'incidentTtrCount',
    sum: 'incidentTtrSeconds',
    squares: 'incidentTtrMinutesSquared',
    buckets: 'incidentTtrBuckets',
  },
  {
    code: 'REQUEST_BUSINESS',
    name: 'Requests, business hours',
    inWords:
      'business hours from opening to the last resolution, without pauses, of service requests last resolved in the period',
    count: 'requestTtrCount',
    sum: 'requestTtrSeconds',
    squares: 'requestTtrMinutesSquared',
    buckets: 'requestTtrBuckets',
  },
  {
    code: 'FIRST_RESOLUTION',
    name: 'Incidents, to the first resolution',
    inWords:
      'business hours from opening to the first resolution, without pauses, of incidents first resolved in the period, whether or not they were reopened',
    count: 'firstResolutionCount',
    sum: 'firstResolutionSeconds',
    squares: 'firstResolutionMinutesSquared',
    buckets: 'firstResolutionBuckets',
  },
  {
    code: 'CALENDAR',
    name: 'Incidents, calendar time',
    inWords:
      'calendar time (24 × 7) from opening to the last resolution of incidents last resolved in the period',
    count: 'incidentCalendarCount',
    sum: 'incidentCalendarSeconds',
    squares: 'incidentCalendarMinutesSquared',
    buckets: 'incidentCalendarBuckets',
  },
  {
    code: 'CLOSED_CALENDAR',
    name: 'Closed tickets, calendar time',
    inWords:
      'calendar time from opening to resolution of tickets closed in the period, where the source gives a resolution time',
    count: 'closedResolutionCount',
    sum: 'closedResolutionSeconds',
    squares: 'closedResolutionMinutesSquared',
    buckets: 'closedResolutionBuckets',
  },
  {
    code: 'CLOSURE',
    name: 'Closure, calendar time',
    inWords:
      'calendar time from opening to closing of tickets closed in the period; contains the delay of automatic closing',
    count: 'ticketsClosed',
    sum: 'closureSeconds',
    squares: 'closureMinutesSquared',
    buckets: 'closureBuckets',
  },
]

/** What the three statistics of the time to resolve have in common. */
export const timeToResolve = {
  unit: 'SECONDS',
  better: 'LOWER',
  family: 'SPEED',
  periodTimestamp:
    'the final resolution (final_resolved_at); in the variant FIRST_RESOLUTION the first one (first_resolved_at), in CLOSED_CALENDAR and CLOSURE the closing (closed_at)',
  owner: 'Incident manager',
  exclusions: ticketExclusions,
  minimumSample: 20,
  provisionalDays: 0,
} as const

export const restatedCaveat =
  'A reopened ticket leaves the period of its earlier resolution: past periods are restated.'
export const openWorkCaveat =
  'Says nothing about work that is still open: read it with the aged backlog, or easy work is picked first.'
export const histogramCaveat =
  'Read from a histogram of logarithmic buckets: at most 2.5 % from the exact figure.'
