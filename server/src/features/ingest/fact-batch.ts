import type { Channel, ExclusionReason, Priority } from '../../domain/kpi/dimensions.js'
import type { ObservedKpi } from '../../domain/kpi/observed.js'

/** Identity of a fact: whose it is and what it is called there; the newest source time wins. */
export interface SourceIdentity {
  source: string
  externalId: string
  sourceUpdatedAt: Date
}

export interface DepartmentFact {
  code: string
  name: string
}
export interface ServiceFact {
  code: string
  name: string
  department: string
  /** Code of a business calendar; null: around the clock. */
  calendar: string | null
}
export interface TeamFact {
  code: string
  name: string
  department: string | null
  level: 1 | 2 | 3
}
export interface CalendarFact {
  code: string
  name: string
  versions: {
    effectiveFrom: string
    timeZone: string
    weekly: Record<string, [number, number][]>
    holidays: string[]
    extraOpen: Record<string, [number, number][]>
  }[]
}

export interface TicketFact extends SourceIdentity {
  type: 'incident' | 'request' | 'other'
  /** Codes; a service that is not known yet is created under its department. */
  service: string
  department: string
  priority: Priority
  channel: Channel
  team: string | null
  firstTeam: string | null
  ci: string | null
  category: string | null
  subcategory: string | null
  impact: number | null
  urgency: number | null
  /** As the source names the person; stored only as a keyed hash. */
  requester: string | null
  requesterDepartment: string | null
  openedAt: Date
  firstResponseAt: Date | null
  firstResolvedAt: Date | null
  finalResolvedAt: Date | null
  closedAt: Date | null
  firstReopenedAt: Date | null
  /** Each reopening that the source dates; absent: only the first is known, if any. */
  reopenedAt?: readonly Date[]
  state: string
  cancelled: boolean
  duplicateOf: string | null
  flagged: Extract<ExclusionReason, 'NONE' | 'TEST' | 'SPAM' | 'AUTO_EVENT'>
  reopenedFrom: string | null
  reopenCount: number
  reassignmentCount: number
  agentReplies: number | null
  /** The agent's own word that it was resolved at first contact; null or absent: not asked. */
  firstContactFlag?: boolean | null
  /** It waited for its requester at some time; null: the source does not say. */
  waitedForRequester: boolean | null
  /** Intervals in which the clock stood still. */
  pauses: { start: Date; end: Date }[]
  /** It could not have been resolved at first contact (hardware, approvals). */
  beyondFirstContact: boolean
  problemId: string | null
  causedByChange: string | null
  major: boolean
  affectedUsers: number | null
}
export interface TicketEventFact {
  source: string
  ticket: string
  at: Date
  ordinal: number
  field: string
  old: string | null
  new: string | null
}
export interface SlaInstanceFact extends SourceIdentity {
  ticket: string
  kind: 'RESOLUTION' | 'RESPONSE'
  type: 'SLA' | 'OLA' | 'UC'
  target: { amount: number; unit: 'clock_seconds' | 'working_days'; endOfDay: boolean } | null
  startedAt: Date
  stoppedAt: Date | null
  pauses: { start: Date; end: Date | null }[]
  cancelled: boolean
  sourceMet: boolean | null
  sourceDueAt: Date | null
  sourceBreachedAt: Date | null
}
export interface SurveyInvitationFact extends SourceIdentity {
  /** FCR asks one thing, on the scale `binary`: was it resolved at first contact? */
  kind: 'CSAT' | 'NPS' | 'CES' | 'FCR'
  ticket: string | null
  service: string
  department: string
  /** Of the person asked; null: that of the ticket. */
  requesterDepartment?: string | null
  invitedAt: Date
}
export interface SurveyResponseFact extends SourceIdentity {
  invitation: string
  answeredAt: Date
  /** 1-5, 1-7, 0-10, binary, servicenow-0-10 or stars-0-5 (domain/kpi/survey-score.ts). */
  scale: string
  score: number
}
export interface ChangeFact extends SourceIdentity {
  type: 'standard' | 'normal' | 'emergency'
  service: string
  department: string
  team: string | null
  plannedStartAt: Date | null
  plannedEndAt: Date | null
  implementedAt: Date | null
  closeCode: 'successful' | 'successful_issues' | 'unsuccessful' | null
  rolledBack: boolean
}
export interface ObservationFact extends SourceIdentity {
  kpi: Exclude<ObservedKpi, 'NONE'>
  observedOn: string
  department: string
  service: string | null
  numerator: number
  denominator: number
  note: string | null
}

/** One conversation with one person, whether or not a ticket came of it. */
export interface InteractionFact extends SourceIdentity {
  service: string
  department: string
  channel: Channel
  team: string | null
  requesterDepartment: string | null
  openedAt: Date
  closedAt: Date | null
  /** External id of the ticket that was made of it; null: it was settled without one. */
  ticket: string | null
  transferred: boolean
  abandoned: boolean
}

/** What a profile, a connector or the demo hands over; every list may be empty. */
export interface FactBatch {
  calendars: CalendarFact[]
  departments: DepartmentFact[]
  services: ServiceFact[]
  teams: TeamFact[]
  tickets: TicketFact[]
  ticketEvents: TicketEventFact[]
  slaInstances: SlaInstanceFact[]
  surveyInvitations: SurveyInvitationFact[]
  surveyResponses: SurveyResponseFact[]
  changes: ChangeFact[]
  observations: ObservationFact[]
  interactions: InteractionFact[]
}
