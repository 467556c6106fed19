import { ADD_ONLY, CHANGE, REMOVE, type TableRights } from '../../domain/access/table-rights.js'

export const notificationRights: TableRights = {
  message: ADD_ONLY,
  inbox_item: CHANGE,
  notification_preference: CHANGE,
  webhook_endpoint: REMOVE,
  delivery: CHANGE,
  delivery_attempt: CHANGE,
  delivery_message: ADD_ONLY,
}
