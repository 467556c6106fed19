import type { WatchedScope } from '../../../domain/alert/watched-series.js'
import type { DirectoryRows } from '../../directory/index.js'
import type { KpiHistory } from '../../kpi/index.js'

/** Keys of scopes, as fingerprints and evidence have them. */
export const scopeKeys = {
  organisation: 'ORGANISATION',
  department: (code: string) => `DEPARTMENT/${code}`,
  service: (code: string) => `SERVICE/${code}`,
} as const

/** A scope as alerts see it: with the scope that it is a part of. */
export function scopeOfHistory(
  { level, code, label, departmentId }: KpiHistory['scope'],
  { departments }: DirectoryRows,
): WatchedScope {
  if (level === 'ORGANISATION') return { level, key: scopeKeys.organisation, label, parent: null }
  if (level === 'DEPARTMENT')
    return { level, key: scopeKeys.department(code ?? ''), label, parent: scopeKeys.organisation }
  const owner = departments.find(({ id }) => id === departmentId)
  const parent = owner ? scopeKeys.department(owner.code) : scopeKeys.organisation
  return { level, key: scopeKeys.service(code ?? ''), label, parent }
}
