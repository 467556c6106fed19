import { ADD_ONLY, type TableRights } from '../../domain/access/table-rights.js'

/** Asked for by people, done by a job. */
export const settingsRights: TableRights = { settings_change: ADD_ONLY }
