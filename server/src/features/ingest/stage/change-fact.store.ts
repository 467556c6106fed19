import type { ChangeFact } from '../fact-batch.js'
import { type FactSpec, identity, plain } from './fact-spec.js'

type F = ChangeFact

const named = (name: string, alias: string, of: (fact: F) => string | null) => ({
  name,
  type: 'text' as const,
  of,
  kept: `${alias}.code`,
  target: `${name}_id`,
  write: `${alias}.id`,
})

export const changeSpec: FactSpec<F> = {
  kind: 'change',
  table: 'change',
  columns: [
    ...identity<F>(),
    plain('type', 'text', f => f.type),
    named('service', 'sv', f => f.service),
    named('department', 'dp', f => f.department),
    named('team', 'tm', f => f.team),
    plain('planned_start_at', 'timestamptz', f => f.plannedStartAt),
    plain('planned_end_at', 'timestamptz', f => f.plannedEndAt),
    plain('implemented_at', 'timestamptz', f => f.implementedAt),
    plain('close_code', 'text', f => f.closeCode),
    plain('rolled_back', 'boolean', f => f.rolledBack),
    {
      // Follows from the three times, so it needs no second look at the calendar.
      name: 'inside_window',
      type: 'boolean',
      of: isInsideWindow,
      kept: 't.inside_window',
      target: 'inside_window',
    },
  ],
  derived: [],
  keptFrom: `change t
    join service sv on sv.id = t.service_id
    join department dp on dp.id = t.department_id
    left join team tm on tm.id = t.team_id`,
  writeFrom: `
    join service sv on sv.code = s.service
    join department dp on dp.code = s.department
    left join team tm on tm.code = s.team`,
}

/** Both ends of the window are inside; null where no window was planned or nothing was done. */
function isInsideWindow({ plannedStartAt, plannedEndAt, implementedAt }: F): boolean | null {
  if (!plannedStartAt || !plannedEndAt || !implementedAt) return null
  return implementedAt >= plannedStartAt && implementedAt <= plannedEndAt
}
