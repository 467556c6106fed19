import type { Row } from '../../csv/row.js'
import type { InteractionFact } from '../../fact-batch.js'
import { channelIn, flagOf, identityOf, instantOf, maybeInstant } from './cells.js'

export function interactionOf(row: Row): InteractionFact {
  return {
    ...identityOf(row),
    service: row.required('service'),
    department: row.required('fulfilling_department'),
    channel: channelIn(row),
    team: row.text('assignment_group'),
    requesterDepartment: row.text('requester_department'),
    openedAt: instantOf(row, 'opened_at'),
    closedAt: maybeInstant(row, 'closed_at'),
    ticket: row.text('ticket'),
    transferred: flagOf(row, 'transferred'),
    abandoned: flagOf(row, 'abandoned'),
  }
}
