import type { RecurrenceRule } from './booking/relations.js'
import type { FactKind } from './measures/define-moment.js'

interface RecordSource {
  /** Shown as the kind of record. */
  kind: string
  openedAt: string
  resolvedAt: string
  externalId: string
  source: string
  /** Label and SQL of what an analyst checks first. */
  facts: readonly (readonly [label: string, sql: string])[]
}

const ticketFacts = [
  ['Type', 't.type'],
  ['State', 't.state'],
  ['Reopened', 't.reopen_count::text'],
  ['Reassigned', 't.reassignment_count::text'],
] as const

/** What two incidents have in common where one is taken to have come again. */
const recurrenceWords: Record<RecurrenceRule, string> = {
  PROBLEM: 'the same problem',
  CI_CATEGORY: 'the same configuration item and category',
  REQUESTER: 'the same requester, service and subcategory',
}
const whenRecurring = Object.entries(recurrenceWords)
  .map(([rule, words]) => `when '${rule}' then '${words}'`)
  .join(' ')

/** How a record of each kind of fact is named, dated and explained. */
export const recordSources: Record<FactKind, RecordSource> = {
  ticket: {
    kind: 'TICKET',
    source: 't.source',
    externalId: 't.external_id',
    openedAt: 't.opened_at',
    resolvedAt: 't.final_resolved_at',
    facts: [
      ...ticketFacts,
      [
        'First contact, by the agent',
        "case t.first_contact_flag when true then 'yes' when false then 'no' end",
      ],
      ['Recurs: an earlier one had', `case t.recurrence_rule ${whenRecurring} end`],
    ],
  },
  sla: {
    kind: 'SLA_INSTANCE',
    source: 's.source',
    externalId: 't.external_id',
    openedAt: 's.started_at',
    resolvedAt: 's.stopped_at',
    facts: [
      ['Promise', "s.type || ' ' || lower(s.kind)"],
      ['Due', 's.due_at::text'],
      ['Met', "case when s.met then 'yes' when s.met is false then 'no' else 'not decided' end"],
      ['Met, by the source', "case s.source_met when true then 'yes' when false then 'no' end"],
      ['Met, worked out', "case s.computed_met when true then 'yes' when false then 'no' end"],
    ],
  },
  survey: {
    kind: 'SURVEY',
    source: 'i.source',
    externalId: 'i.external_id',
    openedAt: 'i.invited_at',
    resolvedAt: 'i.answered_at',
    facts: [
      ['Survey', 'i.kind'],
      ['Score', 'i.score::text'],
      ['Ticket', 't.external_id'],
    ],
  },
  change: {
    kind: 'CHANGE',
    source: 'c.source',
    externalId: 'c.external_id',
    openedAt: 'c.planned_start_at',
    resolvedAt: 'c.implemented_at',
    facts: [
      ['Type', 'c.type'],
      ['Close code', 'c.close_code'],
      ['Rolled back', "case when c.rolled_back then 'yes' else 'no' end"],
      ['Incident caused at', 'c.caused_incident_at::text'],
    ],
  },
  interaction: {
    kind: 'INTERACTION',
    source: 'n.source',
    externalId: 'n.external_id',
    openedAt: 'n.opened_at',
    resolvedAt: 'n.closed_at',
    facts: [
      ['Ticket', 'n.ticket'],
      ['Handed on', "case when n.transferred then 'yes' else 'no' end"],
      ['Given up', "case when n.abandoned then 'yes' else 'no' end"],
    ],
  },
  observation: {
    kind: 'OBSERVATION',
    source: 'o.source',
    externalId: 'o.external_id',
    openedAt: 'null::timestamptz',
    resolvedAt: 'o.observed_on::timestamptz',
    facts: [
      ['Numerator', '(o.numerator / 1e6)::float8::text'],
      ['Denominator', '(o.denominator / 1e6)::float8::text'],
      ['Note', 'o.note'],
    ],
  },
}
