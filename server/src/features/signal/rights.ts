import { ADD_ONLY, CHANGE, type TableRights } from '../../domain/access/table-rights.js'

export const signalRights: TableRights = {
  annotation_version: ADD_ONLY,
  baseline_segment: CHANGE,
}
