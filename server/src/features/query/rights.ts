import { ADD_ONLY, CHANGE, type TableRights } from '../../domain/access/table-rights.js'

export const queryRights: TableRights = {
  saved_query: CHANGE,
  saved_query_version: ADD_ONLY,
}
