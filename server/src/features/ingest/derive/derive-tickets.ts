import { activeSeconds } from '../../../domain/calendar/business-hours.js'
import { channels } from '../../../domain/kpi/dimensions.js'
import { firstContact } from '../../../domain/kpi/first-contact.js'
import type { Sql } from '../../../platform/postgres.js'
import type { ResolvedDimensions } from '../dimensions/resolve-dimensions.js'
import type { TicketFact } from '../fact-batch.js'
import type { FactSpec } from '../stage/fact-spec.js'
import { pausesFromJson } from '../stage/pauses.js'
import { deriveStaged } from './derive.store.js'

interface StagedTicket {
  nr: number
  type: 'incident' | 'request' | 'other'
  service: string
  channel: number
  first_team: string | null
  opened_at: Date
  first_resolved_at: Date | null
  final_resolved_at: Date | null
  reassignment_count: number
  agent_replies: number | null
  waited: boolean | null
  beyond_first_contact: boolean
  pauses: unknown
}

const SELECT = `select nr, type, service, channel, first_team, opened_at, first_resolved_at,
  final_resolved_at, reassignment_count, agent_replies, waited, beyond_first_contact, pauses
  from stage_ticket`

/** First contact and business time of each staged ticket. */
export async function deriveTickets(
  sql: Sql,
  spec: FactSpec<TicketFact>,
  dimensions: ResolvedDimensions,
): Promise<void> {
  await deriveStaged<TicketFact, StagedTicket>(sql, spec, {
    select: SELECT,
    work: ticket => workOut(ticket, dimensions),
  })
}

function workOut(ticket: StagedTicket, dimensions: ResolvedDimensions) {
  const { opened_at: openedAt, first_resolved_at: firstResolvedAt } = ticket
  const calendar = dimensions.calendarOf(ticket.service)
  const pauses = pausesFromJson(ticket.pauses)
  const secondsTo = (end: Date | null) =>
    end && Math.round(activeSeconds(openedAt, end, pauses, calendar))
  const toFirst = secondsTo(firstResolvedAt)
  const contact = firstContact({
    type: ticket.type,
    channel: channels[ticket.channel] ?? 'UNKNOWN',
    firstTeamLevel: ticket.first_team === null ? null : dimensions.levelOf(ticket.first_team),
    openedAt,
    firstResolvedAt,
    reassignmentCount: ticket.reassignment_count,
    agentReplies: ticket.agent_replies,
    requesterContacts: null,
    waitedForRequester: ticket.waited,
    businessSecondsToFirstResolution: toFirst,
    beyondFirstContact: ticket.beyond_first_contact,
  })
  const toFinal = secondsTo(ticket.final_resolved_at)
  return [contact.eligible, contact.net, contact.strict, toFinal, toFirst]
}
