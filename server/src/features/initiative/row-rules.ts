import { byCode, type RowRules } from '../../domain/access/row-rules.js'

const ofService = byCode({ service: 'service' })

/** The portfolio is the committee's and open; what a service brings about is seen with the service. */
export const initiativeRowRules: RowRules = {
  service_result: ofService,
  value_amount: seen => `initiative_id is not null or ${ofService(seen)}`,
}
