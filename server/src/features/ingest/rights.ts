import { NOTHING, READ, type TableRights } from '../../domain/access/table-rights.js'

export const ingestRights: TableRights = {
  import_run: READ,
  ticket_clock: NOTHING,
  sla_clock: NOTHING,
}
