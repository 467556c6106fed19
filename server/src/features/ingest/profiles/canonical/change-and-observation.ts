import { type ObservedKpi, observedKpis } from '../../../../domain/kpi/observed.js'
import { type Row, RowProblem } from '../../csv/row.js'
import type { ChangeFact, ObservationFact } from '../../fact-batch.js'
import { readChoice } from '../../values/choice.js'
import { readDecimal } from '../../values/number.js'
import { dateOf, flagOf, identityOf, maybeInstant } from './cells.js'

export function changeOf(row: Row): ChangeFact {
  const type = readChoice(row, 'type', ['standard', 'normal', 'emergency'])
  if (type === null) throw new RowProblem('type', 'MISSING', 'the cell is empty')
  return {
    ...identityOf(row),
    type,
    service: row.required('service'),
    department: row.required('fulfilling_department'),
    team: row.text('assignment_group'),
    plannedStartAt: maybeInstant(row, 'planned_start_at'),
    plannedEndAt: maybeInstant(row, 'planned_end_at'),
    implementedAt: maybeInstant(row, 'implemented_at'),
    closeCode: readChoice(row, 'close_code', ['successful', 'successful_issues', 'unsuccessful']),
    rolledBack: flagOf(row, 'rolled_back'),
  }
}

const KPIS = observedKpis.slice(1) as Exclude<ObservedKpi, 'NONE'>[]

export function observationOf(row: Row): ObservationFact {
  const kpi = readChoice(row, 'kpi', KPIS)
  const numerator = readDecimal(row, 'numerator')
  const denominator = readDecimal(row, 'denominator')
  if (kpi === null) throw new RowProblem('kpi', 'MISSING', 'the cell is empty')
  if (numerator === null) throw new RowProblem('numerator', 'MISSING', 'the cell is empty')
  if (denominator === null) throw new RowProblem('denominator', 'MISSING', 'the cell is empty')
  return {
    ...identityOf(row),
    kpi,
    observedOn: dateOf(row, 'observed_on'),
    department: row.required('fulfilling_department'),
    service: row.text('service'),
    numerator,
    denominator,
    note: row.text('note'),
  }
}
