import { OF_FACTS, type RowRules, withRowOf } from '../../domain/access/row-rules.js'

/** Names of departments, services and teams are no facts: whoever asks is given the seen ones. */
export const factRowRules: RowRules = {
  ticket: OF_FACTS,
  ticket_event: withRowOf('ticket', 'ticket_id'),
  sla_instance: withRowOf('ticket', 'ticket_id'),
  survey_invitation: OF_FACTS,
  survey_response: withRowOf('survey_invitation', 'invitation_id'),
  change: OF_FACTS,
  interaction: OF_FACTS,
  observation: OF_FACTS,
}
