import { kpiByCode } from '../kpi/catalogue.js'
import { noTargetBecause } from '../target/terms-faults.js'
import { kpiKey, type ObjectiveTerms } from './objective.js'

export const mostKpis = 5
export const mostKpiWeight = 5
export const mostWeight = 100

/** A fault, and the field of the objective in which it stands. */
export interface ObjectiveFault {
  field: 'title' | 'weight' | 'horizon' | 'kpis' | 'work'
  fault: string
}

/** Everything that is wrong with an objective by itself; empty where it may be proposed. */
export function objectiveFaults(terms: ObjectiveTerms, from: string): ObjectiveFault[] {
  const { title, weight, horizon } = terms
  const faults: ObjectiveFault[] = []
  const demand = (isSo: boolean, field: ObjectiveFault['field'], fault: string) => {
    if (!isSo) faults.push({ field, fault })
  }
  demand(title.trim() !== '', 'title', 'it needs a title')
  demand(weight >= 0 && weight <= mostWeight, 'weight', `its weight is 0 to ${mostWeight}`)
  demand(horizon > from, 'horizon', 'it is to be reached after it begins')
  return [...faults, ...kpiFaults(terms), ...workFaults(terms)]
}

function kpiFaults({ kpis }: Pick<ObjectiveTerms, 'kpis'>): ObjectiveFault[] {
  const definitions = kpis.map(({ kpi }) => kpiByCode(kpi))
  const refused = definitions.flatMap(kpi => (kpi ? (noTargetBecause(kpi) ?? []) : []))
  const isWeighed = kpis.every(({ weight }) => weight >= 0 && weight <= mostKpiWeight)
  const faults: [boolean, string][] = [
    [kpis.length > mostKpis, `it is measured by at most ${mostKpis} KPIs`],
    [new Set(kpis.map(kpiKey)).size < kpis.length, 'a KPI stands in it twice'],
    [!isWeighed, `the weight of a KPI is 0 to ${mostKpiWeight}`],
    [kpis.length > 0 && kpis.every(({ weight }) => weight === 0), 'no KPI of it has any weight'],
    [
      kpis.length > 0 && !definitions.some(kpi => kpi?.isOutcome),
      'none of its KPIs says what comes of the work: at least one must, such as CSAT_T2B',
    ],
  ]
  return [...refused, ...faults.filter(([isFault]) => isFault).map(([, fault]) => fault)].map(
    fault => ({ field: 'kpis', fault }),
  )
}

function workFaults({ work }: Pick<ObjectiveTerms, 'work'>): ObjectiveFault[] {
  const names = new Set(work.map(({ kind, item }) => `${kind}/${item}`))
  const faults: [boolean, string][] = [
    [names.size < work.length, 'the same work is linked twice'],
    [work.some(({ share }) => !(share > 0 && share <= 1)), 'a share is above 0 and at most 1'],
    [work.some(({ item }) => item.trim() === ''), 'a link names what it links'],
  ]
  return faults
    .filter(([isFault]) => isFault)
    .map(([, fault]) => ({ field: 'work' as const, fault }))
}
