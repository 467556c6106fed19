import type { TicketEventFact } from '../facts.js'
import { stateAt } from './state-at.js'
import type { TicketLife } from './ticket-life.js'

type Change = Pick<TicketEventFact, 'field' | 'old' | 'new'> & { at: number }

/**
 * What changed about a ticket after `from` and up to `to`: its team, its priority and its reopening.
 * Other changes are told by the ticket's own times.
 */
export function eventsBetween(life: TicketLife, from: number, to: number): TicketEventFact[] {
  return changesOf(life)
    .filter(change => change.at > from && change.at <= to)
    .map(({ at, ...change }, ordinal) => ({
      source: 'demo',
      ticket: life.told.externalId,
      at: new Date(at),
      ordinal,
      ...change,
    }))
}

function changesOf(life: TicketLife): Change[] {
  const teams = life.assignments.slice(1).map(({ at, team }, i) => ({
    at,
    field: 'assignment_group',
    old: life.assignments[i]?.team ?? null,
    new: team,
  }))
  const reopenings = life.resolutions
    .flatMap(each => each.reopenedAt ?? [])
    .map(at => ({ at, field: 'state', old: stateAt(life, at - 1), new: stateAt(life, at) }))
  const { priorityChange, told } = life
  const priority = priorityChange
    ? [{ at: priorityChange.at, field: 'priority', old: told.priority, new: priorityChange.to }]
    : []
  return [...teams, ...reopenings, ...priority].sort((a, b) => a.at - b.at)
}
