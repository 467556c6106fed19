import type { BusinessCalendar } from '../../../domain/calendar/business-hours.js'
import { activeSeconds, compileCalendar } from '../../../domain/calendar/business-hours.js'
import { targetSeconds } from '../../../domain/calendar/working-days.js'
import { demoCalendars } from '../calendar/calendars.js'
import type {
  ChangeFact,
  FactBatch,
  ObservationFact,
  SlaInstanceFact,
  SurveyInvitationFact,
  SurveyResponseFact,
  TicketFact,
} from '../facts.js'
import { type DemoOptions, generateDemo } from '../generate-demo.js'
import { services } from '../story/services.js'
import { type Timeline, timelineOf } from '../story/timeline.js'

/** The story as it stands once everything is told: the last word on each fact. */
export interface ToldStory {
  timeline: Timeline
  batches: FactBatch[]
  tickets: Map<string, TicketFact>
  slas: Map<string, SlaInstanceFact>
  invitations: Map<string, SurveyInvitationFact>
  responses: SurveyResponseFact[]
  changes: Map<string, ChangeFact>
  observations: ObservationFact[]
  calendarOf(service: string): BusinessCalendar
}

export function tellStory(options: DemoOptions): ToldStory {
  const timeline = timelineOf(options.now)
  const calendars = new Map(
    demoCalendars(timeline).map(({ code, versions }) => [code, compileCalendar(versions)]),
  )
  const codes = new Map<string, string>(services.map(({ code, calendar }) => [code, calendar]))
  const story: ToldStory = {
    timeline,
    batches: [],
    tickets: new Map(),
    slas: new Map(),
    invitations: new Map(),
    responses: [],
    changes: new Map(),
    observations: [],
    calendarOf: service => calendars.get(codes.get(service) ?? '') as BusinessCalendar,
  }
  for (const { batch } of generateDemo(options)) {
    story.batches.push(batch)
    for (const fact of batch.tickets) story.tickets.set(fact.externalId, fact)
    for (const fact of batch.slaInstances) story.slas.set(fact.externalId, fact)
    for (const fact of batch.surveyInvitations) story.invitations.set(fact.externalId, fact)
    for (const fact of batch.changes) story.changes.set(fact.externalId, fact)
    story.responses.push(...batch.surveyResponses)
    story.observations.push(...batch.observations)
  }
  return story
}

export function counts({ cancelled, duplicateOf, flagged }: TicketFact): boolean {
  return !cancelled && duplicateOf === null && flagged === 'NONE'
}

/** Index of the month in which an instant lies; -1 outside the story. */
export function monthIndex({ timeline }: ToldStory, at: Date): number {
  return timeline.months.findIndex(({ start, end }) => at.getTime() >= start && at.getTime() < end)
}

/** Business hours of each incident resolved in these months. */
export function resolutionHours(story: ToldStory, from: number, to: number): number[] {
  return [...story.tickets.values()].flatMap(ticket => {
    const { finalResolvedAt: end, openedAt, service, pauses } = ticket
    if (!end || ticket.type !== 'incident' || !counts(ticket)) return []
    const month = monthIndex(story, end)
    if (month < from || month >= to) return []
    return [activeSeconds(openedAt, end, pauses, story.calendarOf(service)) / 3600]
  })
}

/** Share of stopped resolution SLAs that held their target, stopped in these months. */
export function slaMet(story: ToldStory, service: string, from: number, to: number): number {
  const outcomes = [...story.slas.values()].flatMap(sla => {
    const ticket = story.tickets.get(sla.ticket)
    const isAsked = sla.kind === 'RESOLUTION' && sla.type === 'SLA' && !sla.cancelled
    if (!isAsked || !sla.target || !sla.stoppedAt || ticket?.service !== service || !counts(ticket))
      return []
    const month = monthIndex(story, sla.stoppedAt)
    if (month < from || month >= to) return []
    const calendar = story.calendarOf(service)
    const target = targetSeconds(sla.target, sla.startedAt, calendar) ?? 0
    return [activeSeconds(sla.startedAt, sla.stoppedAt, sla.pauses, calendar) <= target]
  })
  return outcomes.filter(Boolean).length / outcomes.length
}

/** Share of satisfied answers (4 or 5) given in these months. */
export function satisfied(story: ToldStory, service: string, from: number, to: number): number {
  const scores = story.responses.flatMap(({ invitation, answeredAt, score }) => {
    const asked = story.invitations.get(invitation)
    const month = monthIndex(story, answeredAt)
    return asked?.kind === 'CSAT' && asked.service === service && month >= from && month < to
      ? [score]
      : []
  })
  return scores.filter(score => score >= 4).length / scores.length
}

/** Share of tickets first resolved in these months that came back. */
export function reopened(story: ToldStory, service: string, from: number, to: number): number {
  const solved = [...story.tickets.values()].filter(ticket => {
    const at = ticket.firstResolvedAt
    if (!at || ticket.service !== service || !counts(ticket)) return false
    const month = monthIndex(story, at)
    return month >= from && month < to
  })
  return solved.filter(ticket => ticket.firstReopenedAt).length / solved.length
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN
}
