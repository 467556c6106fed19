/** Every grain: most KPIs may be read at any of them. */
export const everyGrain = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const

/** For what is surveyed or reviewed too rarely for a day or a week. */
export const monthsAndLonger = ['MONTH', 'QUARTER', 'YEAR'] as const

/** What no KPI over tickets counts; a ticket left out counts under exactly one of the reasons. */
export const ticketExclusions = [
  'CANCELLED: cancelled before any work',
  'DUPLICATE: closed as a duplicate of, or merged into, another ticket; the survivor counts',
  'TEST: test tickets',
  'SPAM: unsolicited mail',
  'AUTO_EVENT: opened and closed by monitoring without a human touch',
] as const

/** SLA instances additionally need a clock. */
export const slaExclusions = [
  ...ticketExclusions,
  'NO_CLOCK: no agreement attached; counted in SLA_COVERAGE, never as met',
  'Cancelled SLA instances: the instance that replaces them counts',
] as const

/** Why an interval around an operational figure is a lower bound of the doubt. */
export const clusteringCaveat =
  'The interval takes tickets as independent; many tickets from one outage are not, so it is too narrow then.'
