import { OF_PLACE, type RowRules, withRowOf } from '../../domain/access/row-rules.js'

export const alertRowRules: RowRules = {
  alert: OF_PLACE,
  alert_transition: withRowOf('alert', 'alert_id'),
  alert_sighting: withRowOf('alert', 'alert_id'),
}
