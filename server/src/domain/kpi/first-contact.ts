import type { Channel } from './dimensions.js'

/** What first contact resolution needs to know of a ticket. */
export interface ContactFacts {
  type: 'incident' | 'request' | 'other'
  channel: Channel
  /** Level of the team that took it first; 1 is the service desk, `null` counts as 1. */
  firstTeamLevel: number | null
  openedAt: Date
  firstResolvedAt: Date | null
  reassignmentCount: number
  /** `null`: the source does not say, here and below; nothing is held against the ticket then. */
  agentReplies: number | null
  requesterContacts: number | null
  waitedForRequester: boolean | null
  /** Open seconds from opening to the first resolution, without pauses. */
  businessSecondsToFirstResolution: number | null
  /** It could not have been resolved at first contact (hardware, approvals). */
  beyondFirstContact: boolean
}

export interface FirstContact {
  /** Counts in the gross denominator. */
  eligible: boolean
  /** Counts in the net denominator too. */
  net: boolean
  /** Resolved at first contact, as long as it is neither reopened nor repeated within 7 days. */
  strict: boolean
}

const spokenChannels: ReadonlySet<Channel> = new Set(['PHONE', 'CHAT', 'WALK_UP'])
const writtenChannels: ReadonlySet<Channel> = new Set(['EMAIL', 'PORTAL'])
const spokenLimitMinutes = 60
const writtenLimitBusinessHours = 1

/**
 * Whether a ticket counts for first contact resolution, and whether it was resolved then. What
 * happens afterwards (reopened, repeated) is known only later and is added where it is counted.
 *
 * Source: ASQ, "Measuring FCR" (one business hour for a written answer); ServiceNow CSM.
 */
export function firstContact(ticket: ContactFacts): FirstContact {
  const eligible =
    ticket.type !== 'other' &&
    (spokenChannels.has(ticket.channel) || writtenChannels.has(ticket.channel)) &&
    (ticket.firstTeamLevel ?? 1) === 1 &&
    ticket.firstResolvedAt !== null
  return {
    eligible,
    net: eligible && !ticket.beyondFirstContact,
    strict:
      eligible &&
      ticket.reassignmentCount === 0 &&
      (ticket.requesterContacts ?? 1) <= 1 &&
      ticket.waitedForRequester !== true &&
      isWithinContact(ticket),
  }
}

function isWithinContact(ticket: ContactFacts): boolean {
  if (spokenChannels.has(ticket.channel)) {
    const milliseconds = Number(ticket.firstResolvedAt) - Number(ticket.openedAt)
    return milliseconds >= 0 && milliseconds <= spokenLimitMinutes * 60_000
  }
  const seconds = ticket.businessSecondsToFirstResolution
  return (
    (ticket.agentReplies ?? 1) <= 1 &&
    seconds !== null &&
    seconds <= writtenLimitBusinessHours * 3600
  )
}
