import { oneIf } from './buckets.js'
import { defineMoment } from './define-moment.js'

/** A cancelled promise never counts, nor does one on a ticket that is left out. */
const counts = 'not s.cancelled and t.exclusion = 0'
const isOver = 's.stopped_at is not null or s.breached_at is not null'
const isSla = (kind: string): string => `s.type = 'SLA' and s.kind = '${kind}'`
const of = (condition: string): string => oneIf(condition)
const met = (condition: string): string => oneIf(`${condition} and coalesce(s.met, false)`)
const ofResolution = (value: string): string => `case when ${resolution} then ${value} end`
const resolution = isSla('RESOLUTION')
const response = isSla('RESPONSE')

/** The source has told the outcome, and what it told besides lets us work it out too. */
const bothKnown = 's.source_met is not null and s.computed_met is not null'

/** Decided when it breaches, or when it stops in time. Open and not yet due is not decided. */
export const slaDecided = defineMoment('slaDecided', 'sla', {
  at: 'coalesce(s.breached_at, s.stopped_at)',
  where: `${counts} and (${isOver})`,
  values: {
    resolutionDecided: of(resolution),
    resolutionMet: met(resolution),
    responseDecided: of(response),
    responseMet: met(response),
    olaDecided: of("s.type = 'OLA'"),
    olaMet: met("s.type = 'OLA'"),
    contractDecided: of("s.type = 'UC'"),
    contractMet: met("s.type = 'UC'"),
    outcomesCompared: oneIf(bothKnown),
    outcomesDiffering: oneIf(`${bothKnown} and s.source_met <> s.computed_met`),
  },
})

/**
 * Open with a due time: booked ahead at the minute it will be missed, so that no job has to notice
 * the moment when it comes. Readers leave out what lies after now.
 */
export const slaDueOpen = defineMoment('slaDueOpen', 'sla', {
  at: 's.due_at',
  where: `${counts} and not s.paused and s.stopped_at is null and s.breached_at is null`,
  bucket: 'local_minute(s.due_at)',
  values: {
    resolutionDueOpen: of(resolution),
    responseDueOpen: of(response),
    olaDueOpen: of("s.type = 'OLA'"),
    contractDueOpen: of("s.type = 'UC'"),
  },
})

export const slaCompleted = defineMoment('slaCompleted', 'sla', {
  at: 's.stopped_at',
  where: counts,
  values: {
    resolutionCompleted: of(resolution),
    resolutionCompletedMet: met(resolution),
    responseCompleted: of(response),
    responseCompletedMet: met(response),
    resolutionClocked: oneIf(`${resolution} and s.elapsed_seconds is not null`),
    resolutionClockSeconds: ofResolution('s.elapsed_seconds::bigint + s.paused_seconds'),
    resolutionPausedSeconds: ofResolution(
      'case when s.elapsed_seconds is not null then s.paused_seconds end',
    ),
  },
})

/**
 * By due date, of those that are over; the open ones join through slaDueOpen when they fall due. What
 * was stopped before its due time counts once that has come, like the others of that minute.
 */
export const slaDue = defineMoment('slaDue', 'sla', {
  at: 's.due_at',
  where: `${counts} and (${isOver})`,
  bucket: 'local_minute(s.due_at)',
  values: {
    resolutionDue: of(resolution),
    resolutionDueMet: met(resolution),
    responseDue: of(response),
    responseDueMet: met(response),
  },
})

/** Past due and not stopped; those not yet known to have breached join through slaDueOpen. */
const overdueFrom =
  'coalesce(s.breached_at, case when s.stopped_at > s.due_at and s.met is not true then s.due_at end)'
const overdue = `${counts} and ${resolution} and ${overdueFrom} is not null`
export const slaOverdue = defineMoment(
  'slaOverdue',
  'sla',
  { at: overdueFrom, where: overdue, values: { resolutionOverdue: '1' } },
  { at: 's.stopped_at', where: overdue, values: { resolutionOverdue: '-1' } },
)

/** Of the tickets resolved, those that had a promise; the others are NO_CLOCK. */
export const slaCoverage = defineMoment('slaCoverage', 'sla', {
  at: 't.final_resolved_at',
  where: `${counts} and s."primary"`,
  values: {
    resolvedWithSla: oneIf("s.kind = 'RESOLUTION'"),
    resolvedWithResponseSla: oneIf("s.kind = 'RESPONSE'"),
  },
})

/** On the one promise that speaks for its ticket. Open ones are booked at the minute they will fail. */
export const ticketPromises = defineMoment('ticketPromises', 'sla', {
  at: 's.all_decided_at',
  where: counts,
  bucket: 'local_minute(s.all_decided_at)',
  values: { ticketsDecided: '1', ticketsAllMet: oneIf('coalesce(s.all_met, false)') },
})
