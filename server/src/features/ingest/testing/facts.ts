import { emptyBatch } from '../empty-batch.js'
import type {
  FactBatch,
  InteractionFact,
  SlaInstanceFact,
  SurveyInvitationFact,
  SurveyResponseFact,
  TicketFact,
} from '../fact-batch.js'

export const at = (text: string): Date => new Date(text)

/** A resolved incident of the service desk; everything can be said otherwise. */
export function ticket(over: Partial<TicketFact> = {}): TicketFact {
  return {
    source: 'test',
    externalId: 'T1',
    sourceUpdatedAt: at('2026-03-02T12:00:00Z'),
    type: 'incident',
    service: 'mail',
    department: 'IT',
    priority: 'MODERATE',
    channel: 'PHONE',
    team: 'desk',
    firstTeam: 'desk',
    ci: null,
    category: 'mail',
    subcategory: null,
    impact: 2,
    urgency: 2,
    requester: 'ann@example.org',
    requesterDepartment: null,
    openedAt: at('2026-03-02T09:00:00Z'),
    firstResponseAt: null,
    firstResolvedAt: at('2026-03-02T09:30:00Z'),
    finalResolvedAt: at('2026-03-02T09:30:00Z'),
    closedAt: at('2026-03-02T12:00:00Z'),
    firstReopenedAt: null,
    state: 'Closed',
    cancelled: false,
    duplicateOf: null,
    flagged: 'NONE',
    reopenedFrom: null,
    reopenCount: 0,
    reassignmentCount: 0,
    agentReplies: null,
    waitedForRequester: null,
    pauses: [],
    beyondFirstContact: false,
    problemId: null,
    causedByChange: null,
    major: false,
    affectedUsers: null,
    ...over,
  }
}

export function sla(over: Partial<SlaInstanceFact> = {}): SlaInstanceFact {
  return {
    source: 'test',
    externalId: 'S1',
    sourceUpdatedAt: at('2026-03-02T12:00:00Z'),
    ticket: 'T1',
    kind: 'RESOLUTION',
    type: 'SLA',
    target: { amount: 3600, unit: 'clock_seconds', endOfDay: false },
    startedAt: at('2026-03-02T09:00:00Z'),
    stoppedAt: at('2026-03-02T09:30:00Z'),
    pauses: [],
    cancelled: false,
    sourceMet: null,
    sourceDueAt: null,
    sourceBreachedAt: null,
    ...over,
  }
}

export function invitation(over: Partial<SurveyInvitationFact> = {}): SurveyInvitationFact {
  return {
    source: 'test',
    externalId: 'I1',
    sourceUpdatedAt: at('2026-03-02T13:00:00Z'),
    kind: 'CSAT',
    ticket: 'T1',
    service: 'mail',
    department: 'IT',
    invitedAt: at('2026-03-02T13:00:00Z'),
    ...over,
  }
}

export function answer(over: Partial<SurveyResponseFact> = {}): SurveyResponseFact {
  return {
    source: 'test',
    externalId: 'R1',
    sourceUpdatedAt: at('2026-03-03T08:00:00Z'),
    invitation: 'I1',
    answeredAt: at('2026-03-03T08:00:00Z'),
    scale: '1-5',
    score: 5,
    ...over,
  }
}

export function interaction(over: Partial<InteractionFact> = {}): InteractionFact {
  return {
    source: 'test',
    externalId: 'N1',
    sourceUpdatedAt: at('2026-03-02T12:00:00Z'),
    service: 'mail',
    department: 'IT',
    channel: 'PHONE',
    team: 'desk',
    requesterDepartment: null,
    openedAt: at('2026-03-02T09:00:00Z'),
    closedAt: at('2026-03-02T09:08:00Z'),
    ticket: null,
    transferred: false,
    abandoned: false,
    ...over,
  }
}

export function batch(over: Partial<FactBatch>): FactBatch {
  return { ...emptyBatch(), ...over }
}
