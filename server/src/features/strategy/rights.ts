import { ADD_ONLY, CHANGE, type TableRights } from '../../domain/access/table-rights.js'

export const strategyRights: TableRights = {
  objective: ADD_ONLY,
  objective_version: CHANGE,
  objective_end: ADD_ONLY,
  objective_finding: ADD_ONLY,
  score_weights: ADD_ONLY,
  work_volume: ADD_ONLY,
}
