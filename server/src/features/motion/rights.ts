import { ADD_ONLY, CHANGE, type TableRights } from '../../domain/access/table-rights.js'

export const motionRights: TableRights = {
  motion: CHANGE,
  motion_event: ADD_ONLY,
  motion_vote: CHANGE,
  committee_rules: ADD_ONLY,
}
