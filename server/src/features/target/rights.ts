import { ADD_ONLY, CHANGE, type TableRights } from '../../domain/access/table-rights.js'

export const targetRights: TableRights = {
  target_version: CHANGE,
  target_end: ADD_ONLY,
  target_waiver: ADD_ONLY,
}
