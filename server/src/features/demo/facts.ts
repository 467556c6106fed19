import type { FactBatch } from '../ingest/index.js'

export type { FactBatch } from '../ingest/index.js'
export type CalendarFact = FactBatch['calendars'][number]
export type DepartmentFact = FactBatch['departments'][number]
export type TeamFact = FactBatch['teams'][number]
export type TicketFact = FactBatch['tickets'][number]
export type TicketEventFact = FactBatch['ticketEvents'][number]
export type SlaInstanceFact = FactBatch['slaInstances'][number]
export type SurveyInvitationFact = FactBatch['surveyInvitations'][number]
export type SurveyResponseFact = FactBatch['surveyResponses'][number]
export type ChangeFact = FactBatch['changes'][number]
export type InteractionFact = FactBatch['interactions'][number]
export type ObservationFact = FactBatch['observations'][number]
