import { observedKpis, observedScale } from '../../../domain/kpi/observed.js'
import type { ObservationFact } from '../fact-batch.js'
import { type FactSpec, identity, plain } from './fact-spec.js'

type F = ObservationFact

/** `isLevel`: the last value of a period stands, instead of adding up. */
export function observationSpec(isLevel: (kpi: F['kpi']) => boolean): FactSpec<F> {
  return {
    kind: 'observation',
    table: 'observation',
    columns: [
      ...identity<F>(),
      plain('kpi', 'smallint', f => observedKpis.indexOf(f.kpi)),
      plain('level', 'boolean', f => isLevel(f.kpi)),
      plain('observed_on', 'date', f => f.observedOn),
      {
        name: 'department',
        type: 'text',
        of: f => f.department,
        kept: 'dp.code',
        target: 'department_id',
        write: 'dp.id',
      },
      {
        name: 'service',
        type: 'text',
        of: f => f.service,
        kept: 'sv.code',
        target: 'service_id',
        write: 'sv.id',
      },
      plain('numerator', 'bigint', f => Math.round(f.numerator * observedScale)),
      plain('denominator', 'bigint', f => Math.round(f.denominator * observedScale)),
      plain('note', 'text', f => f.note),
    ],
    derived: [],
    keptFrom: `observation t
      join department dp on dp.id = t.department_id
      left join service sv on sv.id = t.service_id`,
    writeFrom: `
      join department dp on dp.code = s.department
      left join service sv on sv.code = s.service`,
  }
}
