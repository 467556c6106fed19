import type { FactKind } from '../measures/define-moment.js'
import { momentsOf } from '../measures/index.js'
import { relationColumns } from './relations.js'
import { sources } from './sources.js'

/** What of a ticket its promises and surveys are booked by. */
export const inheritedColumns = [
  'department_id',
  'service_id',
  'priority',
  'channel',
  'team_id',
  'requester_department_id',
  'exclusion',
  'final_resolved_at',
]

const own: Record<FactKind, readonly string[]> = {
  ticket: [...inheritedColumns, ...relationColumns],
  sla: ['ticket_id'],
  survey: ['ticket_id'],
  change: ['source', 'external_id'],
  observation: [],
  interaction: [],
}

/** The columns of a fact that its measures and relations read, besides its id. */
export function columnsOf(fact: FactKind): string[] {
  const { alias, scope } = sources[fact]
  const texts = [
    ...scope,
    ...momentsOf(fact).flatMap(({ ticks }) =>
      ticks.flatMap(({ at, on, where, each, bucket, values }) => [
        at,
        on,
        where,
        each,
        bucket,
        ...Object.values(values),
      ]),
    ),
  ].join(' ')
  const read = [...texts.matchAll(new RegExp(`\\b${alias}\\.("?\\w+"?)`, 'g'))].map(m => m[1] ?? '')
  return [...new Set([...own[fact], ...read])].filter(name => name !== 'id').sort()
}

/** What the measures of promises and surveys read of their ticket, under the names it has there. */
export const ofTheTicket = (column: string): string => `of_ticket_${column}`
