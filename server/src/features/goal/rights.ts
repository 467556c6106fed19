import { ADD_ONLY, CHANGE, REMOVE, type TableRights } from '../../domain/access/table-rights.js'

export const goalRights: TableRights = {
  goal: CHANGE,
  goal_event: ADD_ONLY,
  goal_report: ADD_ONLY,
  goal_share: CHANGE,
  unit_member: REMOVE,
}
