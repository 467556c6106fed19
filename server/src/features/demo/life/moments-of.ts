import type { TicketLife } from './ticket-life.js'

/** Every instant at which something about the ticket itself changes, in no order. */
export function momentsOf(life: TicketLife): number[] {
  const maybe = [
    life.respondedAt,
    life.closedAt,
    life.cancelledAt,
    life.duplicate?.at,
    life.flag?.at,
    life.priorityChange?.at,
    life.problem?.at,
    life.causedByChange?.at,
    ...life.resolutions.flatMap(each => [each.at, each.reopenedAt]),
  ]
  return [
    life.openedAt,
    ...life.assignments.map(each => each.at),
    ...life.replies,
    ...life.pauses.flatMap(pause => [pause.start, pause.end]),
    ...maybe.filter(at => at !== null && at !== undefined),
  ]
}
