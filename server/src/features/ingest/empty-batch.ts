import type { FactBatch } from './fact-batch.js'

/** A batch with every list empty, to be filled by a profile or generator. */
export function emptyBatch(): FactBatch {
  return {
    calendars: [],
    departments: [],
    services: [],
    teams: [],
    tickets: [],
    ticketEvents: [],
    slaInstances: [],
    surveyInvitations: [],
    surveyResponses: [],
    changes: [],
    observations: [],
    interactions: [],
  }
}
