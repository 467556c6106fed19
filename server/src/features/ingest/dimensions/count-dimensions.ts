import type { FactKind, KindCounts } from '../import-report.js'
import type { DimensionClaims } from './dimension-claims.js'
import type { Dimensions } from './dimensions.store.js'

/** What an import does to departments, services, teams and calendars. */
export function countDimensions(
  kept: Dimensions,
  claims: DimensionClaims,
  changed: Dimensions,
): Partial<Record<FactKind, KindCounts>> {
  const count = (name: Exclude<keyof Dimensions, 'requesterDepartments'>): KindCounts => {
    const codes = [...changed[name].keys()]
    const updated = codes.filter(code => kept[name].has(code)).length
    const received = claims[name].size
    const inserted = codes.length - updated
    const defined = [...claims[name].keys()].filter(code => changed[name].has(code)).length
    return { received, inserted, updated, unchanged: received - defined }
  }
  return {
    calendar: count('calendars'),
    department: count('departments'),
    service: count('services'),
    team: count('teams'),
  }
}
