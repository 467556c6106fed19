import { ADD_ONLY, CHANGE, type TableRights } from '../../domain/access/table-rights.js'

export const alertRights: TableRights = {
  alert: CHANGE,
  alert_rule: ADD_ONLY,
  alert_evaluation: ADD_ONLY,
  alert_sighting: ADD_ONLY,
  alert_transition: ADD_ONLY,
}
