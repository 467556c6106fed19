import { bucketOf, minutesSquared, oneIf } from './buckets.js'
import { defineMoment } from './define-moment.js'

/** Reopened, or continued in a new ticket, within so many days of its first resolution. */
const reopenedWithin = (days: number): string =>
  `((t.reopen_count > 0 and (t.first_reopened_at is null
      or t.first_reopened_at <= t.first_resolved_at + interval '${days} days'))
    or coalesce(t.continued_at <= t.first_resolved_at + interval '${days} days', false))`

const stayedResolved = `t.fcr_eligible and not ${reopenedWithin(7)}`
const noReopen = `${stayedResolved} and (t.first_team_id is null or t.first_team_id = t.team_id)`
const strict = `t.fcr_strict and ${stayedResolved} and t.repeated_at is null`
const firstAssignment = 't.fcr_eligible and t.reassignment_count = 0'
const oneTouch = 't.fcr_eligible and t.agent_replies <= 1'
const net = (condition: string): string => oneIf(`coalesce(t.fcr_net and ${condition}, false)`)
const gross = (condition: string): string => oneIf(`coalesce(${condition}, false)`)

export const ticketFirstResolved = defineMoment('ticketFirstResolved', 'ticket', {
  at: 't.first_resolved_at',
  where: 't.exclusion = 0',
  values: {
    firstResolved: '1',
    reopenedWithin14Days: gross(reopenedWithin(14)),
    fcrEligible: gross('t.fcr_eligible'),
    fcrStrict: gross(strict),
    fcrNoReopen: gross(noReopen),
    fcrFirstAssignment: gross(firstAssignment),
    fcrOneTouch: gross(oneTouch),
    fcrNetEligible: net('t.fcr_eligible'),
    fcrNetStrict: net(strict),
    fcrNetNoReopen: net(noReopen),
    fcrNetFirstAssignment: net(firstAssignment),
    fcrNetOneTouch: net(oneTouch),
  },
})

/** Only where the agent was asked: no word is not a no. */
export const agentFlagged = defineMoment('agentFlagged', 'ticket', {
  at: 't.first_resolved_at',
  where: 't.exclusion = 0 and t.fcr_eligible and t.first_contact_flag is not null',
  values: {
    fcrFlagKnown: '1',
    fcrFlagged: gross('t.first_contact_flag'),
    fcrNetFlagKnown: net('true'),
    fcrNetFlagged: net('t.first_contact_flag'),
  },
})

const seconds = 't.first_resolution_seconds'
const timed = `t.exclusion = 0 and t.type = 'incident' and ${seconds} is not null`

export const incidentFirstResolved = defineMoment('incidentFirstResolved', 'ticket', {
  at: 't.first_resolved_at',
  where: timed,
  values: {
    firstResolutionCount: '1',
    firstResolutionSeconds: seconds,
    firstResolutionMinutesSquared: minutesSquared(seconds),
  },
})

export const incidentFirstResolution = defineMoment('incidentFirstResolution', 'ticket', {
  at: 't.first_resolved_at',
  where: timed,
  bucket: bucketOf(seconds),
  values: { firstResolutionBuckets: '1' },
})
