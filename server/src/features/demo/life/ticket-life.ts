import type { TicketFact } from '../facts.js'

type Told =
  | 'source'
  | 'externalId'
  | 'type'
  | 'service'
  | 'department'
  | 'channel'
  | 'ci'
  | 'category'
  | 'subcategory'
  | 'impact'
  | 'urgency'
  | 'requester'
  | 'requesterDepartment'
  | 'reopenedFrom'
  | 'beyondFirstContact'
  | 'major'
  | 'affectedUsers'
  | 'priority'

/** A clock on a ticket; instants are epoch milliseconds, null where it never comes to that. */
export interface Clock {
  id: string
  kind: 'RESOLUTION' | 'RESPONSE'
  type: 'SLA' | 'OLA'
  target: { amount: number; unit: 'clock_seconds' | 'working_days'; endOfDay: boolean }
  /** When it was attached, if that is later than its (retroactive) start. */
  attachedAt: number
  startedAt: number
  stoppedAt: number | null
  cancelledAt: number | null
  pauses: Span[]
}

export interface Span {
  start: number
  end: number
}

/** A ticket from its opening to its closing, with the moment of everything that happens to it. */
export interface TicketLife {
  /** What is known when it is opened; the priority may change later. */
  told: Pick<TicketFact, Told>
  openedAt: number
  /** The first is the team that took it; each later one is a reassignment. */
  assignments: { at: number; team: string }[]
  respondedAt: number | null
  replies: number[]
  pauses: Span[]
  resolutions: { at: number; reopenedAt: number | null }[]
  closedAt: number | null
  cancelledAt: number | null
  duplicate: { at: number; of: string } | null
  flag: { at: number; as: 'TEST' | 'SPAM' | 'AUTO_EVENT' } | null
  priorityChange: { at: number; to: TicketFact['priority'] } | null
  problem: { at: number; id: string } | null
  causedByChange: { at: number; id: string } | null
  clocks: Clock[]
}
