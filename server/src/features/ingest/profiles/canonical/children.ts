import { type Row, RowProblem } from '../../csv/row.js'
import type {
  SlaInstanceFact,
  SurveyInvitationFact,
  SurveyResponseFact,
  TicketEventFact,
} from '../../fact-batch.js'
import { readChoice, readFlag } from '../../values/choice.js'
import { readCount, readDecimal, readIdentity } from '../../values/number.js'
import { flagOf, identityOf, instantOf, maybeInstant, pausesOf, sourceOf } from './cells.js'

export function slaInstanceOf(row: Row): SlaInstanceFact {
  const kind = readChoice(row, 'kind', ['RESOLUTION', 'RESPONSE'])
  if (kind === null) throw new RowProblem('kind', 'MISSING', 'the cell is empty')
  return {
    ...identityOf(row),
    ticket: readIdentity(row, 'ticket'),
    kind,
    type: readChoice(row, 'type', ['SLA', 'OLA', 'UC']) ?? 'SLA',
    target: targetOf(row),
    startedAt: instantOf(row, 'started_at'),
    stoppedAt: maybeInstant(row, 'stopped_at'),
    pauses: pausesOf(row),
    cancelled: flagOf(row, 'cancelled'),
    sourceMet: readFlag(row, 'source_met'),
    sourceDueAt: maybeInstant(row, 'source_due_at'),
    sourceBreachedAt: maybeInstant(row, 'source_breached_at'),
  }
}

/** Tools disagree on what "1 day" is, so an amount without its unit is refused. */
function targetOf(row: Row): SlaInstanceFact['target'] {
  const amount = readCount(row, 'target_amount')
  if (amount === null) return null
  const unit = readChoice(row, 'target_unit', ['clock_seconds', 'working_days'])
  if (unit === null)
    throw new RowProblem(
      'target_unit',
      'NO_UNIT',
      'a target needs its unit: clock_seconds or working_days',
    )
  return { amount, unit, endOfDay: flagOf(row, 'target_end_of_day') }
}

export function ticketEventOf(row: Row): TicketEventFact {
  return {
    source: sourceOf(row),
    ticket: readIdentity(row, 'ticket'),
    at: instantOf(row, 'at'),
    ordinal: readCount(row, 'ordinal') ?? 0,
    field: row.required('field'),
    old: row.text('old'),
    new: row.text('new'),
  }
}

export function surveyInvitationOf(row: Row): SurveyInvitationFact {
  return {
    ...identityOf(row),
    kind: readChoice(row, 'kind', ['CSAT', 'NPS', 'CES', 'FCR']) ?? 'CSAT',
    ticket: row.text('ticket'),
    service: row.required('service'),
    department: row.required('fulfilling_department'),
    requesterDepartment: row.text('requester_department'),
    invitedAt: instantOf(row, 'invited_at'),
  }
}

export function surveyResponseOf(row: Row): SurveyResponseFact {
  const score = readDecimal(row, 'score')
  if (score === null) throw new RowProblem('score', 'MISSING', 'the cell is empty')
  return {
    ...identityOf(row),
    invitation: readIdentity(row, 'invitation'),
    answeredAt: instantOf(row, 'answered_at'),
    scale: row.required('scale'),
    score,
  }
}
