import { READ, type TableRights } from '../../domain/access/table-rights.js'

/** Facts come in by imports, which run as whoever owns the database. */
export const factRights: TableRights = {
  organisation: READ,
  department: READ,
  service: READ,
  team: READ,
  requester_department: READ,
  business_calendar: READ,
  business_calendar_version: READ,
  ticket: READ,
  ticket_event: READ,
  sla_instance: READ,
  survey_invitation: READ,
  survey_response: READ,
  change: READ,
  interaction: READ,
  observation: READ,
}
