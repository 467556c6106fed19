import { channels } from '../../../domain/kpi/dimensions.js'
import type { InteractionFact } from '../fact-batch.js'
import { type FactSpec, identity, plain } from './fact-spec.js'

type F = InteractionFact

const named = (name: string, alias: string, of: (fact: F) => string | null) => ({
  name,
  type: 'text' as const,
  of,
  kept: `${alias}.code`,
  target: `${name}_id`,
  write: `${alias}.id`,
})

export const interactionSpec: FactSpec<F> = {
  kind: 'interaction',
  table: 'interaction',
  columns: [
    ...identity<F>(),
    named('service', 'sv', f => f.service),
    named('department', 'dp', f => f.department),
    plain('channel', 'smallint', f => channels.indexOf(f.channel)),
    named('team', 'tm', f => f.team),
    named('requester_department', 'rd', f => f.requesterDepartment),
    plain('opened_at', 'timestamptz', f => f.openedAt),
    plain('closed_at', 'timestamptz', f => f.closedAt),
    plain('ticket', 'text', f => f.ticket),
    plain('transferred', 'boolean', f => f.transferred),
    plain('abandoned', 'boolean', f => f.abandoned),
  ],
  derived: [],
  keptFrom: `interaction t
    join service sv on sv.id = t.service_id
    join department dp on dp.id = t.department_id
    left join team tm on tm.id = t.team_id
    left join requester_department rd on rd.id = t.requester_department_id`,
  writeFrom: `
    join service sv on sv.code = s.service
    join department dp on dp.code = s.department
    left join team tm on tm.code = s.team
    left join requester_department rd on rd.code = s.requester_department`,
}
