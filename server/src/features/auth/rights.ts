import { CHANGE, REMOVE, type TableRights } from '../../domain/access/table-rights.js'

export const authRights: TableRights = {
  person: CHANGE,
  role_grant: REMOVE,
  session: REMOVE,
  sign_in_link: REMOVE,
}
