import { type Row, RowProblem } from '../../csv/row.js'
import type { FactBatch } from '../../fact-batch.js'
import type { Normaliser } from '../import-profile.js'
import { changeOf, observationOf } from './change-and-observation.js'
import { slaInstanceOf, surveyInvitationOf, surveyResponseOf, ticketEventOf } from './children.js'
import { calendarOf, departmentOf, serviceOf, teamOf } from './dimensions.js'
import { interactionOf } from './interaction.js'
import { ticketOf } from './ticket.js'

type Reader = (row: Row, into: FactBatch) => void

const RECORDS: Record<string, Reader> = {
  ticket: (row, into) => into.tickets.push(ticketOf(row)),
  ticket_event: (row, into) => into.ticketEvents.push(ticketEventOf(row)),
  sla_instance: (row, into) => into.slaInstances.push(slaInstanceOf(row)),
  survey_invitation: (row, into) => into.surveyInvitations.push(surveyInvitationOf(row)),
  survey_response: (row, into) => into.surveyResponses.push(surveyResponseOf(row)),
  change: (row, into) => into.changes.push(changeOf(row)),
  observation: (row, into) => into.observations.push(observationOf(row)),
  interaction: (row, into) => into.interactions.push(interactionOf(row)),
  service: (row, into) => into.services.push(serviceOf(row)),
  department: (row, into) => into.departments.push(departmentOf(row)),
  team: (row, into) => into.teams.push(teamOf(row)),
  calendar: (row, into) => into.calendars.push(calendarOf(row)),
}
const ALLOWED = Object.keys(RECORDS).join(', ')

/** Each row says in `record` what it is. */
export function openNormaliser(): Normaliser {
  return {
    take([row], into) {
      const record = row.required('record').toLowerCase()
      const read = Object.hasOwn(RECORDS, record) ? RECORDS[record] : undefined
      if (!read) throw new RowProblem('record', 'NOT_A_CHOICE', `the cell is none of ${ALLOWED}`)
      read(row, into)
    },
  }
}
