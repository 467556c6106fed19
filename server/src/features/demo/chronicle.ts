import type {
  FactBatch,
  InteractionFact,
  SurveyInvitationFact,
  SurveyResponseFact,
} from './facts.js'
import {
  clockAsKnownAt,
  clockMoments,
  recordAsKnownAt,
  ticketAsKnownAt,
} from './life/as-known-at.js'
import { eventsBetween } from './life/events-between.js'
import type { Lived } from './life/live-ticket.js'
import { momentsOf } from './life/moments-of.js'
import type { TicketLife } from './life/ticket-life.js'
import { type ChangeLife, changeAsKnownAt } from './records/changes.js'
import { conversationsOf } from './records/conversations.js'
import { firstContactSurveyOf } from './records/first-contact-survey.js'
import { type Surveys, surveysOf } from './records/surveys.js'
import type { World } from './service-story.js'
import type { DemoMonth } from './story/timeline.js'

/** Everything that happens, told month by month: only what is new or changed, as known then. */
export class Chronicle {
  readonly changes: ChangeLife[] = []
  #tickets: { life: TicketLife; lastMoment: number }[] = []
  #invitations: SurveyInvitationFact[] = []
  #responses: SurveyResponseFact[] = []
  #interactions: InteractionFact[] = []

  addTicket(lived: Lived, world: World): void {
    const { life } = lived
    const moments = [...momentsOf(life), ...life.clocks.flatMap(clockMoments)]
    this.#tickets.push({ life, lastMoment: Math.max(...moments) })
    this.addSurveys(surveysOf(lived, world.time))
    this.addSurveys(firstContactSurveyOf(lived, world.timeline))
    this.#interactions.push(...conversationsOf(lived, world.timeline))
  }

  addSurveys({ invitations, responses }: Surveys): void {
    this.#invitations.push(...invitations)
    this.#responses.push(...responses)
  }

  addChanges(changes: readonly ChangeLife[]): void {
    this.changes.push(...changes)
  }

  /** Fills the batch with what the month added; months must be told in order. */
  tell(month: DemoMonth, batch: FactBatch): void {
    const until = month.end - 1
    // Changes are raised before they are due, so the first month also tells of older ones.
    const after = month.index === 0 ? 0 : month.start - 1
    const isNews = (at: number) => at > after && at <= until
    for (const { life } of this.#tickets) tellTicket(life, { after, until, isNews }, batch)
    for (const change of this.changes) {
      const fact = changeAsKnownAt(change, until)
      if (fact && isNews(fact.sourceUpdatedAt.getTime())) batch.changes.push(fact)
    }
    const known = <T extends { sourceUpdatedAt: Date }>(facts: T[]) =>
      facts.filter(fact => recordAsKnownAt(fact, until))
    batch.surveyInvitations.push(...known(this.#invitations))
    batch.surveyResponses.push(...known(this.#responses))
    batch.interactions.push(...known(this.#interactions))
    this.#forget(until)
  }

  #forget(until: number): void {
    const isAhead = (fact: { sourceUpdatedAt: Date }) => !recordAsKnownAt(fact, until)
    this.#tickets = this.#tickets.filter(({ lastMoment }) => lastMoment > until)
    this.#invitations = this.#invitations.filter(isAhead)
    this.#responses = this.#responses.filter(isAhead)
    this.#interactions = this.#interactions.filter(isAhead)
  }
}

interface Window {
  after: number
  until: number
  isNews(at: number): boolean
}

function tellTicket(life: TicketLife, window: Window, batch: FactBatch): void {
  const { after, until, isNews } = window
  const ticket = momentsOf(life).some(isNews) ? ticketAsKnownAt(life, until) : null
  if (ticket) {
    batch.tickets.push(ticket)
    batch.ticketEvents.push(...eventsBetween(life, after, until))
  }
  for (const clock of life.clocks) {
    const fact = clockMoments(clock).some(isNews)
      ? clockAsKnownAt(clock, life.told.externalId, until)
      : null
    if (fact) batch.slaInstances.push(fact)
  }
}
