import { ADD_ONLY, NOTHING, READ, type TableRights } from '../../domain/access/table-rights.js'

export const ingestRights: TableRights = {
  import_run: READ,
  import_mapping: ADD_ONLY,
  ticket_clock: NOTHING,
  sla_clock: NOTHING,
}
