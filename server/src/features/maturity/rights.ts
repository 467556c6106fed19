import { ADD_ONLY, CHANGE, REMOVE, type TableRights } from '../../domain/access/table-rights.js'

/** Ballots and the key of their pseudonyms are removed as their round ends. */
export const maturityRights: TableRights = {
  maturity_round: CHANGE,
  maturity_rater: CHANGE,
  maturity_round_key: ['select', 'insert', 'delete'],
  maturity_ballot: REMOVE,
  maturity_answer: CHANGE,
  maturity_evidence: ADD_ONLY,
  maturity_tally: ADD_ONLY,
  ai_goal: ADD_ONLY,
}
