import { type Row, RowProblem } from '../../csv/row.js'
import type { TicketFact } from '../../fact-batch.js'
import { readChoice, readFlag } from '../../values/choice.js'
import { readCount } from '../../values/number.js'
import {
  channelIn,
  flagOf,
  identityOf,
  instantOf,
  instantsOf,
  maybeInstant,
  pausesOf,
  priorityIn,
} from './cells.js'

export function ticketOf(row: Row): TicketFact {
  return { ...identityOf(row), ...scopeOf(row), ...timesOf(row), ...stateOf(row), ...workOf(row) }
}

function scopeOf(row: Row) {
  const team = row.text('assignment_group')
  return {
    type: readChoice(row, 'type', ['incident', 'request', 'other']) ?? 'incident',
    service: row.required('service'),
    department: row.required('fulfilling_department'),
    priority: priorityIn(row),
    channel: channelIn(row),
    team,
    firstTeam: row.text('first_group') ?? team,
    ci: row.text('ci'),
    category: row.text('category'),
    subcategory: row.text('subcategory'),
    impact: levelOf(row, 'impact'),
    urgency: levelOf(row, 'urgency'),
    requester: row.text('requester'),
    requesterDepartment: row.text('requester_department'),
  }
}

function timesOf(row: Row) {
  const finalResolvedAt = maybeInstant(row, 'final_resolved_at')
  return {
    openedAt: instantOf(row, 'opened_at'),
    firstResponseAt: maybeInstant(row, 'first_response_at'),
    firstResolvedAt: maybeInstant(row, 'first_resolved_at') ?? finalResolvedAt,
    finalResolvedAt,
    closedAt: maybeInstant(row, 'closed_at'),
    ...reopeningsOf(row),
  }
}

/** Each reopening, or else the first of them. */
function reopeningsOf(row: Row) {
  const all = instantsOf(row, 'reopened_at').toSorted((a, b) => a.getTime() - b.getTime())
  const firstReopenedAt = maybeInstant(row, 'first_reopened_at') ?? all[0] ?? null
  return { firstReopenedAt, ...(all.length > 0 && { reopenedAt: all }) }
}

function stateOf(row: Row) {
  return {
    state: row.required('state'),
    cancelled: flagOf(row, 'cancelled'),
    duplicateOf: row.text('duplicate_of'),
    flagged: readChoice(row, 'flagged', ['NONE', 'TEST', 'SPAM', 'AUTO_EVENT']) ?? 'NONE',
    reopenedFrom: row.text('reopened_from'),
    reopenCount: readCount(row, 'reopen_count') ?? instantsOf(row, 'reopened_at').length,
    reassignmentCount: readCount(row, 'reassignment_count') ?? 0,
    problemId: row.text('problem_id'),
    causedByChange: row.text('caused_by_change'),
    major: flagOf(row, 'major'),
    affectedUsers: readCount(row, 'affected_users'),
  }
}

function workOf(row: Row) {
  return {
    agentReplies: readCount(row, 'agent_replies'),
    firstContactFlag: readFlag(row, 'first_contact_flag'),
    waitedForRequester: readFlag(row, 'waited_for_requester'),
    pauses: pausesOf(row).map(({ start, end }) => {
      if (end === null) throw new RowProblem('pauses', 'MISSING', 'a pause of a ticket has an end')
      return { start, end }
    }),
    beyondFirstContact: flagOf(row, 'beyond_first_contact'),
  }
}

function levelOf(row: Row, column: string): number | null {
  const level = readCount(row, column)
  if (level === null || (level >= 1 && level <= 9)) return level
  throw new RowProblem(column, 'OUT_OF_RANGE', 'the cell is not between 1 and 9')
}
