import { moments } from '../../../domain/kpi/measures.js'
import { changeImplemented } from './change-implemented.measure.js'
import type { FactKind, MomentDefinition } from './define-moment.js'
import { interactionClosed } from './interaction-closed.measure.js'
import { observed, observedLevel } from './observed.measure.js'
import {
  slaCompleted,
  slaCoverage,
  slaDecided,
  slaDue,
  slaDueOpen,
  slaOverdue,
  ticketPromises,
} from './sla.measure.js'
import {
  surveyAnswered,
  surveyFirstContact,
  surveyInvited,
  surveyScores,
} from './survey.measure.js'
import { ticketBacklog } from './ticket-backlog.measure.js'
import { closedResolution, closure, ticketClosed, ticketExcluded } from './ticket-closed.measure.js'
import {
  agentFlagged,
  incidentFirstResolution,
  incidentFirstResolved,
  ticketFirstResolved,
} from './ticket-first-resolved.measure.js'
import { ticketOpened } from './ticket-opened.measure.js'
import { ticketReopened } from './ticket-reopened.measure.js'
import {
  incidentCalendarTtr,
  incidentTtr,
  requestTtr,
  ticketResolved,
} from './ticket-resolved.measure.js'

/** Every moment that is booked; a moment of the domain that is missing here stops the start. */
export const momentDefinitions: readonly MomentDefinition[] = [
  ticketOpened,
  ticketFirstResolved,
  ticketResolved,
  incidentTtr,
  requestTtr,
  incidentCalendarTtr,
  ticketClosed,
  closedResolution,
  closure,
  ticketExcluded,
  ticketBacklog,
  slaDecided,
  slaDueOpen,
  slaCompleted,
  slaDue,
  slaOverdue,
  slaCoverage,
  surveyInvited,
  surveyAnswered,
  surveyScores,
  changeImplemented,
  observed,
  observedLevel,
  agentFlagged,
  surveyFirstContact,
  interactionClosed,
  incidentFirstResolved,
  incidentFirstResolution,
  ticketReopened,
  ticketPromises,
]

for (const name of Object.keys(moments))
  if (!momentDefinitions.some(d => d.moment === name))
    throw new Error(`No measure file says how to book the moment ${name}`)

export const momentsOf = (fact: FactKind): readonly MomentDefinition[] =>
  momentDefinitions.filter(definition => definition.fact === fact)
