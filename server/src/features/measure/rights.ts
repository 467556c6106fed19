import { READ, type TableRights } from '../../domain/access/table-rights.js'

/** The books are written by the triggers of the facts. */
export const ledgerRights: TableRights = {
  booking: READ,
  ledger_entry: READ,
  measure_period: READ,
  fact_version: READ,
  book_check: READ,
}
