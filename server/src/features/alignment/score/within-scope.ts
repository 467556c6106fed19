import { refuse } from '../../../platform/refuse.js'
import {
  type ChosenScope,
  chooseScope,
  type DirectoryRows,
  type ScopeQuestion,
} from '../../directory/index.js'
import type { KpiLink, StrategyOn } from './strategy.js'

/** The part of the organisation that a score is told of. */
export interface Place {
  scope: ChosenScope['scope']
  /** Codes of the services within it. */
  services: ReadonlySet<string>
  /** Code of the department that all of it is; `null`: the organisation, or a single service. */
  department: string | null
  isWhole: boolean
}

/** The organisation, a department or a service. Throws Invalid for anything narrower. */
export function placeOf(directory: DirectoryRows, asked: ScopeQuestion | null | undefined): Place {
  const { department, service, ...narrower } = asked ?? {}
  if (Object.values(narrower).some(Boolean))
    throw refuse('scope', 'A score is told of the organisation, a department or a service.', [
      'department',
      'service',
    ])
  const { scope, filter } = chooseScope(directory, asked)
  const isIn = (row: DirectoryRows['services'][number]) =>
    filter.serviceId === undefined
      ? filter.departmentId === undefined || row.departmentId === filter.departmentId
      : row.id === filter.serviceId
  return {
    scope,
    services: new Set(directory.services.filter(isIn).map(({ code }) => code)),
    department: scope.service ? null : (scope.department?.code ?? null),
    isWhole: !scope.service && !scope.department,
  }
}

/**
 * What of a strategy lies within a place: KPIs that are measured there, with the objectives that they
 * stand for; initiatives for a service there; what is spent and worked on there. An objective that
 * nothing there stands for says nothing of the place, so it is not counted against it.
 */
export function within(strategy: StrategyOn, place: Place): StrategyOn {
  if (place.isWhole) return strategy
  const isServed = ({ service }: { service: string | null }) =>
    service !== null && place.services.has(service)
  return {
    ...strategy,
    objectives: strategy.objectives
      .map(objective => ({
        ...objective,
        kpis: objective.kpis.filter(link => isMeasuredIn(link, place)),
        services: objective.services.filter(isServed),
      }))
      .filter(({ kpis }) => kpis.length > 0),
    links: strategy.links.filter(isServed),
    work: strategy.work.filter(
      item => isServed(item) || (item.department !== null && item.department === place.department),
    ),
    initiatives: strategy.initiatives.filter(isServed),
  }
}

const isMeasuredIn = ({ scope: { department, service } }: KpiLink, place: Place): boolean =>
  service ? place.services.has(service) : Boolean(department) && department === place.department
