import { channels, exclusionReasons, priorities } from '../../../domain/kpi/dimensions.js'
import type { TicketFact } from '../fact-batch.js'
import { type FactSpec, identity, plain } from './fact-spec.js'
import { pausesAsJson } from './pauses.js'

/** `hash` turns the requester as the source names the person into what is kept. */
export function ticketSpec(hash: (requester: string) => string): FactSpec<TicketFact> {
  return {
    kind: 'ticket',
    table: 'ticket',
    columns: [...identity<TicketFact>(), ...scope, ...people(hash), ...times, ...state, ...clock],
    derived: [
      { name: 'fcr_eligible', type: 'boolean' },
      { name: 'fcr_net', type: 'boolean' },
      { name: 'fcr_strict', type: 'boolean' },
      { name: 'ttr_business_seconds', type: 'integer' },
      { name: 'first_resolution_seconds', type: 'integer' },
    ],
    keptFrom: `ticket t
      join service sv on sv.id = t.service_id
      join department dp on dp.id = t.department_id
      left join team tm on tm.id = t.team_id
      left join team ft on ft.id = t.first_team_id
      left join requester_department rd on rd.id = t.requester_department_id
      left join ticket_clock ck on ck.ticket_id = t.id`,
    writeFrom: `
      join service sv on sv.code = s.service
      join department dp on dp.code = s.department
      left join team tm on tm.code = s.team
      left join team ft on ft.code = s.first_team
      left join requester_department rd on rd.code = s.requester_department`,
  }
}

const named = (name: string, alias: string, of: (fact: TicketFact) => string | null) => ({
  name,
  type: 'text' as const,
  of,
  kept: `${alias}.code`,
  target: `${name}_id`,
  write: `${alias}.id`,
})

const scope: FactSpec<TicketFact>['columns'] = [
  plain('type', 'text', f => f.type),
  named('service', 'sv', f => f.service),
  named('department', 'dp', f => f.department),
  plain('priority', 'smallint', f => priorities.indexOf(f.priority)),
  plain('channel', 'smallint', f => channels.indexOf(f.channel)),
  named('team', 'tm', f => f.team),
  named('first_team', 'ft', f => f.firstTeam),
  plain('ci', 'text', f => f.ci),
  plain('category', 'text', f => f.category),
  plain('subcategory', 'text', f => f.subcategory),
  plain('impact', 'smallint', f => f.impact),
  plain('urgency', 'smallint', f => f.urgency),
]

const people = (hash: (requester: string) => string): FactSpec<TicketFact>['columns'] => [
  plain('requester_hash', 'text', f => (f.requester === null ? null : hash(f.requester))),
  named('requester_department', 'rd', f => f.requesterDepartment),
]

const times: FactSpec<TicketFact>['columns'] = [
  plain('opened_at', 'timestamptz', f => f.openedAt),
  plain('first_response_at', 'timestamptz', f => f.firstResponseAt),
  plain('first_resolved_at', 'timestamptz', f => f.firstResolvedAt),
  plain('final_resolved_at', 'timestamptz', f => f.finalResolvedAt),
  plain('closed_at', 'timestamptz', f => f.closedAt),
  plain('first_reopened_at', 'timestamptz', f => f.firstReopenedAt),
  plain('reopened_at', 'timestamptz[]', reopenings),
]

const state: FactSpec<TicketFact>['columns'] = [
  plain('state', 'text', f => f.state),
  plain('cancelled', 'boolean', f => f.cancelled),
  plain('duplicate_of', 'text', f => f.duplicateOf),
  plain('flagged', 'smallint', f => exclusionReasons.indexOf(f.flagged)),
  plain('reopened_from', 'text', f => f.reopenedFrom),
  plain('reopen_count', 'integer', f => f.reopenCount),
  plain('reassignment_count', 'integer', f => f.reassignmentCount),
  plain('agent_replies', 'integer', f => f.agentReplies),
  plain('first_contact_flag', 'boolean', f => f.firstContactFlag ?? null),
  plain('problem_id', 'text', f => f.problemId),
  plain('caused_by_change', 'text', f => f.causedByChange),
  plain('major', 'boolean', f => f.major),
  plain('affected_users', 'integer', f => f.affectedUsers),
]

/** What the domain needs to work out the derived columns again; kept in `ticket_clock`. */
const clock: FactSpec<TicketFact>['columns'] = [
  {
    name: 'waited',
    type: 'boolean',
    of: f => f.waitedForRequester,
    kept: 'ck.waited',
    target: null,
  },
  {
    name: 'beyond_first_contact',
    type: 'boolean',
    of: f => f.beyondFirstContact,
    kept: 'coalesce(ck.beyond_first_contact, false)',
    target: null,
  },
  {
    name: 'pauses',
    type: 'jsonb',
    of: f => pausesAsJson(f.pauses),
    kept: 'ck.pauses',
    target: null,
  },
]

/** As an array of Postgres, in order; null where none is dated. */
function reopenings({ reopenedAt, firstReopenedAt }: TicketFact): string | null {
  const known = reopenedAt ?? (firstReopenedAt ? [firstReopenedAt] : [])
  if (known.length === 0) return null
  return `{${known
    .map(at => at.toISOString())
    .toSorted()
    .join(',')}}`
}
