import type { TicketLife } from './ticket-life.js'

/** The word that the ticket system shows at an instant. */
export function stateAt(life: TicketLife, instant: number): string {
  const has = (at: number | null | undefined) => at != null && at <= instant
  if (has(life.cancelledAt)) return 'Cancelled'
  if (has(life.closedAt)) return 'Closed'
  const last = life.resolutions.findLast(each => each.at <= instant)
  if (last && !has(last.reopenedAt)) return 'Resolved'
  if (life.pauses.some(pause => pause.start <= instant && pause.end > instant)) return 'On hold'
  return has(life.respondedAt) ? 'In progress' : 'New'
}
