import { bucketOf, minutesSquared, oneIf, secondsBetween } from './buckets.js'
import { defineMoment } from './define-moment.js'

const business = 't.ttr_business_seconds'
const calendar = secondsBetween('t.opened_at', 't.final_resolved_at')
const only = (type: string, value: string): string =>
  `case when t.type = '${type}' then ${value} end`
const timed = (type: string): string =>
  `t.exclusion = 0 and t.type = '${type}' and ${business} is not null`

export const ticketResolved = defineMoment('ticketResolved', 'ticket', {
  at: 't.final_resolved_at',
  where: 't.exclusion = 0',
  values: {
    ticketsResolved: '1',
    incidentsResolved: oneIf("t.type = 'incident'"),
    requestsResolved: oneIf("t.type = 'request'"),
    incidentTtrCount: oneIf(`t.type = 'incident' and ${business} is not null`),
    incidentTtrSeconds: only('incident', business),
    incidentTtrMinutesSquared: only('incident', minutesSquared(business)),
    requestTtrCount: oneIf(`t.type = 'request' and ${business} is not null`),
    requestTtrSeconds: only('request', business),
    requestTtrMinutesSquared: only('request', minutesSquared(business)),
    incidentCalendarCount: oneIf("t.type = 'incident'"),
    incidentCalendarSeconds: only('incident', calendar),
    incidentCalendarMinutesSquared: only('incident', minutesSquared(calendar)),
  },
})

export const incidentTtr = defineMoment('incidentTtr', 'ticket', {
  at: 't.final_resolved_at',
  where: timed('incident'),
  bucket: bucketOf(business),
  values: { incidentTtrBuckets: '1' },
})

export const requestTtr = defineMoment('requestTtr', 'ticket', {
  at: 't.final_resolved_at',
  where: timed('request'),
  bucket: bucketOf(business),
  values: { requestTtrBuckets: '1' },
})

export const incidentCalendarTtr = defineMoment('incidentCalendarTtr', 'ticket', {
  at: 't.final_resolved_at',
  where: "t.exclusion = 0 and t.type = 'incident'",
  bucket: bucketOf(calendar),
  values: { incidentCalendarBuckets: '1' },
})
