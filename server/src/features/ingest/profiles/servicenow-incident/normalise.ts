import type { Row } from '../../csv/row.js'
import type { TicketFact } from '../../fact-batch.js'
import { readUtcInstant } from '../../values/instant.js'
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

/** Values and labels of `state` as ServiceNow ships them. */
const STATES = new Map([
  ['1', 'New'],
  ['2', 'In Progress'],
  ['3', 'On Hold'],
  ['6', 'Resolved'],
  ['7', 'Closed'],
  ['8', 'Canceled'],
])
const LABELS = new Set([...STATES.values(), 'Cancelled', 'Active'])
const CANCELLED = new Set(['Canceled', 'Cancelled'])

/** A row is an incident as it stands; what happened on the way the table does not tell. */
export function openNormaliser({ unmapped }: ProfileSettings): Normaliser {
  return {
    take: ([row], into) => {
      into.tickets.push(ticketOf(row, unmapped))
    },
  }
}

function ticketOf(row: Row, unmapped: Unmapped): TicketFact {
  const instant = (column: string) => {
    const text = row.text(column)
    return text === null ? null : readUtcInstant(text, column)
  }
  const openedAt = readUtcInstant(row.required('opened_at'), 'opened_at')
  const resolvedAt = instant('resolved_at')
  const closedAt = instant('closed_at')
  const state = stateOf(row, unmapped)
  const team = row.text('assignment_group')
  return {
    source: SOURCE,
    externalId: readIdentity(row, 'number'),
    sourceUpdatedAt: instant('sys_updated_at') ?? closedAt ?? resolvedAt ?? openedAt,
    type: 'incident',
    service: row.text('business_service') ?? row.text('category') ?? UNCATEGORISED,
    department: DEPARTMENT,
    priority: priorityIn(row, unmapped),
    channel: channelOf(row, unmapped),
    team,
    firstTeam: (readCount(row, 'reassignment_count') ?? 0) === 0 ? team : null,
    ci: row.text('cmdb_ci'),
    category: row.text('category'),
    subcategory: row.text('subcategory'),
    impact: levelIn(row, 'impact', unmapped),
    urgency: levelIn(row, 'urgency', unmapped),
    requester: row.text('caller_id'),
    requesterDepartment: null,
    openedAt,
    firstResponseAt: null,
    firstResolvedAt: resolvedAt,
    finalResolvedAt: resolvedAt,
    closedAt,
    firstReopenedAt: null,
    state,
    cancelled: CANCELLED.has(state),
    duplicateOf: duplicateOf(row),
    flagged: 'NONE',
    reopenedFrom: null,
    reopenCount: readCount(row, 'reopen_count') ?? 0,
    reassignmentCount: readCount(row, 'reassignment_count') ?? 0,
    agentReplies: null,
    waitedForRequester: null,
    pauses: [],
    beyondFirstContact: false,
    problemId: row.text('problem_id'),
    causedByChange: row.text('caused_by'),
    major: false,
    affectedUsers: null,
  }
}

function stateOf(row: Row, unmapped: Unmapped): string {
  const text = row.required('state')
  const state = STATES.get(text) ?? text
  if (!LABELS.has(state)) unmapped.add('state', text)
  return state
}

/** The close code says that there is another one, its parent which. */
function duplicateOf(row: Row): string | null {
  if (row.text('close_code')?.toLowerCase() !== 'duplicate') return null
  return row.text('parent_incident') ?? 'unknown'
}
