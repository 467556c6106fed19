import { ADD_ONLY, type TableRights } from '../../domain/access/table-rights.js'

export const auditRights: TableRights = { audit_entry: ADD_ONLY }
