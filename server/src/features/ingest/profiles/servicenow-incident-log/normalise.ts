import type { Row } from '../../csv/row.js'
import type { SlaInstanceFact, TicketFact } from '../../fact-batch.js'
import { readFlag } from '../../values/choice.js'
import { type InstantReader, readDayFirstIn } from '../../values/instant.js'
import { readCount, readIdentity } from '../../values/number.js'
import type { Unmapped } from '../../values/unmapped.js'
import type { Normaliser, ProfileSettings } from '../import-profile.js'
import {
  channelOf,
  DEPARTMENT,
  levelIn,
  priorityIn,
  SOURCE,
  UNCATEGORISED,
} from '../servicenow-words.js'
import { eventsOf, firstTurns, type Step } from './events.js'

const STATES = new Set([
  'New',
  'Active',
  'Awaiting User Info',
  'Awaiting Problem',
  'Awaiting Vendor',
  'Awaiting Evidence',
  'Resolved',
  'Closed',
  'Canceled',
  'Cancelled',
])
const CANCELLED = new Set(['Canceled', 'Cancelled'])
const WAITING = 'Awaiting User Info'

/** An incident is what its last row says; when things first happened is read from all its rows. */
export function openNormaliser({ timeZone, unmapped }: ProfileSettings): Normaliser {
  const read = readDayFirstIn(timeZone)
  return {
    take(rows, into) {
      const steps = rows.map(row => stepOf(row, read, unmapped)).sort(byTurn)
      const ticket = ticketOf(steps, read, unmapped)
      const last = (steps.at(-1) as Step).row
      into.tickets.push(ticket)
      into.ticketEvents.push(...eventsOf(ticket.externalId, steps))
      const met = readFlag(last, 'made_sla')
      if (met !== null) into.slaInstances.push(promiseOf(ticket, met))
    },
  }
}

function stepOf(row: Row, read: InstantReader, unmapped: Unmapped): Step {
  const state = row.required('incident_state')
  if (!STATES.has(state)) unmapped.add('incident_state', state)
  return { row, at: read(row.required('sys_updated_at'), 'sys_updated_at'), state }
}

/**
 * In the order in which things happened, whatever that of the file: by time, by the count of changes
 * (which the source raises with each), and for rows that are alike in both by what they say.
 */
function byTurn(a: Step, b: Step): number {
  return (
    a.at.getTime() - b.at.getTime() ||
    Number(a.row.text('sys_mod_count') ?? 0) - Number(b.row.text('sys_mod_count') ?? 0) ||
    said(a).localeCompare(said(b), 'en')
  )
}

const SAID = [
  'incident_state',
  'reopen_count',
  'reassignment_count',
  'assignment_group',
  'made_sla',
]
const said = ({ row }: Step): string => SAID.map(column => row.text(column)).join('|')

function ticketOf(steps: readonly Step[], read: InstantReader, unmapped: Unmapped): TicketFact {
  const { row, state } = steps.at(-1) as Step
  const instant = (column: string) => {
    const text = row.text(column)
    return text === null ? null : read(text, column)
  }
  const openedAt = read(row.required('opened_at'), 'opened_at')
  const resolvedAt = instant('resolved_at')
  const turns = firstTurns(steps)
  const reopenedAt = turns.reopened.filter(at => at >= openedAt)
  const groups = steps.map(step => step.row.text('assignment_group'))
  return {
    source: SOURCE,
    externalId: readIdentity(row, 'number'),
    sourceUpdatedAt: new Date(Math.max(...steps.map(step => step.at.getTime()))),
    type: 'incident',
    service: row.text('category') ?? UNCATEGORISED,
    department: DEPARTMENT,
    priority: priorityIn(row, unmapped),
    channel: channelOf(row, unmapped),
    team: row.text('assignment_group'),
    firstTeam: groups.find(group => group !== null) ?? null,
    ci: row.text('cmdb_ci'),
    category: row.text('category'),
    subcategory: row.text('subcategory'),
    impact: levelIn(row, 'impact', unmapped),
    urgency: levelIn(row, 'urgency', unmapped),
    requester: row.text('caller_id'),
    requesterDepartment: null,
    openedAt,
    firstResponseAt: null,
    firstResolvedAt: firstResolution(turns.resolved, resolvedAt, openedAt),
    finalResolvedAt: resolvedAt,
    closedAt: instant('closed_at'),
    firstReopenedAt: reopenedAt[0] ?? null,
    reopenedAt,
    state,
    cancelled: CANCELLED.has(state),
    duplicateOf: null,
    flagged: 'NONE',
    reopenedFrom: null,
    reopenCount: readCount(row, 'reopen_count') ?? 0,
    reassignmentCount: readCount(row, 'reassignment_count') ?? 0,
    agentReplies: null,
    waitedForRequester: steps.some(step => step.state === WAITING),
    pauses: [],
    beyondFirstContact: false,
    problemId: row.text('problem_id'),
    causedByChange: row.text('caused_by'),
    major: false,
    affectedUsers: null,
  }
}

/** The log may be written after the fact: no turn is later than `resolved_at` or before the opening. */
function firstResolution(turn: Date | null, resolvedAt: Date | null, openedAt: Date): Date | null {
  const seen = notBefore(turn, openedAt)
  if (seen === null || resolvedAt === null) return seen ?? resolvedAt
  return seen < resolvedAt ? seen : resolvedAt
}

function notBefore(at: Date | null, openedAt: Date): Date | null {
  return at !== null && at >= openedAt ? at : null
}

/** The flag is all that the log says of the promise: no target, so it is decided when it stops. */
function promiseOf(ticket: TicketFact, met: boolean): SlaInstanceFact {
  return {
    source: SOURCE,
    externalId: `${ticket.externalId}/made_sla`,
    sourceUpdatedAt: ticket.sourceUpdatedAt,
    ticket: ticket.externalId,
    kind: 'RESOLUTION',
    type: 'SLA',
    target: null,
    startedAt: ticket.openedAt,
    stoppedAt: ticket.closedAt,
    pauses: [],
    cancelled: ticket.cancelled,
    sourceMet: met,
    sourceDueAt: null,
    sourceBreachedAt: null,
  }
}
