import { bucketOf, minutesSquared, oneIf, secondsBetween } from './buckets.js'
import { defineMoment } from './define-moment.js'

/** Of the tickets closed: the counting basis of reports made in the source system. */
const resolution = secondsBetween('t.opened_at', 't.final_resolved_at')
const closing = secondsBetween('t.opened_at', 't.closed_at')

export const ticketClosed = defineMoment('ticketClosed', 'ticket', {
  at: 't.closed_at',
  where: 't.exclusion = 0',
  values: {
    ticketsClosed: '1',
    closedReopened: oneIf('t.reopen_count > 0'),
    closedFirstAssignment: oneIf('t.reassignment_count = 0'),
    closedOneTouch: oneIf('t.reassignment_count = 0 and t.reopen_count = 0'),
    closedResolutionCount: oneIf('t.final_resolved_at is not null'),
    closedResolutionSeconds: resolution,
    closedResolutionMinutesSquared: minutesSquared(resolution),
    closureSeconds: closing,
    closureMinutesSquared: minutesSquared(closing),
  },
})

export const closedResolution = defineMoment('closedResolution', 'ticket', {
  at: 't.closed_at',
  where: 't.exclusion = 0 and t.final_resolved_at is not null',
  bucket: bucketOf(resolution),
  values: { closedResolutionBuckets: '1' },
})

export const closure = defineMoment('closure', 'ticket', {
  at: 't.closed_at',
  where: 't.exclusion = 0',
  bucket: bucketOf(closing),
  values: { closureBuckets: '1' },
})

/** Bucket = the exclusion code; a ticket is excluded on the day it would have counted. */
export const ticketExcluded = defineMoment('ticketExcluded', 'ticket', {
  at: 'coalesce(t.first_resolved_at, t.closed_at, t.opened_at)',
  where: 't.exclusion <> 0',
  bucket: 't.exclusion',
  values: { ticketsExcluded: '1' },
})
