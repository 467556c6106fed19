import type { SlaInstanceFact, TicketFact } from '../facts.js'
import { agentsWord } from './agent-word.js'
import { momentsOf } from './moments-of.js'
import { stateAt } from './state-at.js'
import type { Clock, Span, TicketLife } from './ticket-life.js'

/**
 * A ticket with everything later than the instant removed: what its source would have said then.
 * Null before it was opened.
 */
export function ticketAsKnownAt(life: TicketLife, instant: number): TicketFact | null {
  if (life.openedAt > instant) return null
  const seen = (at: number | null) => (at !== null && at <= instant ? new Date(at) : null)
  const { told, assignments, resolutions, priorityChange, problem, causedByChange } = life
  const reopenings = resolutions.filter(each => seen(each.reopenedAt))
  const last = resolutions.findLast(each => each.at <= instant)
  const team = assignments.findLast(each => each.at <= instant)?.team ?? null
  const pauses = life.pauses.filter(pause => pause.start <= instant)
  return {
    ...told,
    sourceUpdatedAt: new Date(lastMoment(momentsOf(life), instant)),
    priority: priorityChange && seen(priorityChange.at) ? priorityChange.to : told.priority,
    team,
    firstTeam: assignments[0]?.team ?? null,
    openedAt: new Date(life.openedAt),
    firstResponseAt: seen(life.respondedAt),
    firstResolvedAt: seen(resolutions[0]?.at ?? null),
    finalResolvedAt: last && !seen(last.reopenedAt) ? new Date(last.at) : null,
    closedAt: seen(life.closedAt),
    firstReopenedAt: seen(resolutions[0]?.reopenedAt ?? null),
    reopenedAt: reopenings.map(each => new Date(each.reopenedAt ?? 0)),
    state: stateAt(life, instant),
    cancelled: seen(life.cancelledAt) !== null,
    duplicateOf: life.duplicate && seen(life.duplicate.at) ? life.duplicate.of : null,
    flagged: life.flag && seen(life.flag.at) ? life.flag.as : 'NONE',
    reopenCount: reopenings.length,
    reassignmentCount: assignments.filter(each => each.at <= instant).length - 1,
    firstContactFlag: seen(resolutions[0]?.at ?? null) && agentsWord(life),
    agentReplies: life.replies.filter(at => at <= instant).length,
    waitedForRequester: pauses.length > 0,
    // An interval that has not ended has no length to take off yet.
    pauses: pauses.filter(pause => pause.end <= instant).map(datesOf),
    problemId: problem && seen(problem.at) ? problem.id : null,
    causedByChange: causedByChange && seen(causedByChange.at) ? causedByChange.id : null,
  }
}

/** A clock with everything later than the instant removed; null before it was attached. */
export function clockAsKnownAt(
  clock: Clock,
  ticket: string,
  instant: number,
): SlaInstanceFact | null {
  if (clock.attachedAt > instant) return null
  const isStopped = clock.stoppedAt !== null && clock.stoppedAt <= instant
  return {
    source: 'demo',
    externalId: clock.id,
    sourceUpdatedAt: new Date(lastMoment(clockMoments(clock), instant)),
    ticket,
    kind: clock.kind,
    type: clock.type,
    target: clock.target,
    startedAt: new Date(clock.startedAt),
    stoppedAt: isStopped && clock.stoppedAt !== null ? new Date(clock.stoppedAt) : null,
    pauses: clock.pauses
      .filter(pause => pause.start <= instant)
      .map(({ start, end }) => ({
        start: new Date(start),
        end: end <= instant ? new Date(end) : null,
      })),
    cancelled: clock.cancelledAt !== null && clock.cancelledAt <= instant,
    sourceMet: null,
    sourceDueAt: null,
    sourceBreachedAt: null,
  }
}

/** Every instant at which something about the clock changes. */
export function clockMoments(clock: Clock): number[] {
  return [
    clock.attachedAt,
    ...(clock.stoppedAt === null ? [] : [clock.stoppedAt]),
    ...(clock.cancelledAt === null ? [] : [clock.cancelledAt]),
    ...clock.pauses.flatMap(pause => [pause.start, pause.end]),
  ]
}

/** A fact that is written once and never changes again. */
export function recordAsKnownAt<T extends { sourceUpdatedAt: Date }>(
  fact: T,
  instant: number,
): T | null {
  return fact.sourceUpdatedAt.getTime() > instant ? null : fact
}

function lastMoment(moments: readonly number[], instant: number): number {
  return moments.reduce((last, at) => (at <= instant && at > last ? at : last), 0)
}

function datesOf({ start, end }: Span): { start: Date; end: Date } {
  return { start: new Date(start), end: new Date(end) }
}
