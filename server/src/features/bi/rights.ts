import { NOTHING, type TableRights } from '../../domain/access/table-rights.js'

/** Who asks as a person neither sees nor gives logins of the database. */
export const biRights: TableRights = { bi_login: NOTHING }
