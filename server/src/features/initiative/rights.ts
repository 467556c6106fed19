import { ADD_ONLY, CHANGE, type TableRights } from '../../domain/access/table-rights.js'

export const initiativeRights: TableRights = {
  initiative: CHANGE,
  initiative_version: ADD_ONLY,
  initiative_objective: ADD_ONLY,
  initiative_approval: ADD_ONLY,
  initiative_risk: ADD_ONLY,
  initiative_stage: ADD_ONLY,
  initiative_milestone: ADD_ONLY,
  value_amount: ADD_ONLY,
  service_result: ADD_ONLY,
  scoring_round: CHANGE,
  score_sheet: ADD_ONLY,
  initiative_score: ADD_ONLY,
}
