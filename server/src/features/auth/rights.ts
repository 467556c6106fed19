import { CHANGE, REMOVE, type TableRights } from '../../domain/access/table-rights.js'

export const authRights: TableRights = {
  person: CHANGE,
  role_grant: REMOVE,
  session: REMOVE,
  sign_in_link: REMOVE,
  sign_in_attempt: REMOVE,
  set_up_link: REMOVE,
  password: CHANGE,
  person_identity: CHANGE,
  service_token: CHANGE,
}
