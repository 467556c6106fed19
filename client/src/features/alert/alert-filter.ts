import type {
  AlertFamily,
  AlertSeverity,
  AlertState,
  AlertsPageQueryVariables,
} from '@steerboard/schema'
import type { LocationQuery } from 'vue-router'

/** Which alerts a page shows, as its address says it. */
export interface AlertFilter {
  state?: string
  family?: string
  severity?: string
  kpi?: string
  department?: string
  service?: string
  mine?: string
  side?: string
  all?: string
}

const keys = [
  'state',
  'family',
  'severity',
  'kpi',
  'department',
  'service',
  'mine',
  'side',
  'all',
] as const

/** States that several alerts are asked for by together; absent means those that are open. */
export const stateGroups: Record<string, readonly AlertState[]> = {
  over: ['RESOLVED', 'DISMISSED', 'REBASELINED'],
  any: ['FIRING', 'ACKNOWLEDGED', 'SNOOZED', 'PENDING', 'REBASELINED', 'RESOLVED', 'DISMISSED'],
}

/** Groups of the list, what needs somebody first. */
export const stateOrder = stateGroups.any as readonly AlertState[]

/** Reads the address. Values pass as they are: the server says what is wrong with them. */
export function readAlertFilter(query: LocationQuery): AlertFilter {
  const filter: AlertFilter = {}
  for (const key of keys) {
    const value = query[key]
    if (typeof value === 'string' && value !== '') filter[key] = value
  }
  return filter
}

/** The address of a filter with some of it changed; an empty value takes a key out. */
export function changeAlertFilter(
  filter: AlertFilter,
  change: { [Key in keyof AlertFilter]: AlertFilter[Key] | undefined },
): Record<string, string> {
  const changed = { ...filter, ...change }
  return Object.fromEntries(keys.flatMap(key => (changed[key] ? [[key, changed[key]]] : [])))
}

/** Whether anything is left out that an address without a filter would show. */
export const isNarrowed = (filter: AlertFilter): boolean => keys.some(key => filter[key])

/** The question of a filter. `viewer` is the id of who is signed in; without one, "mine" asks for all. */
export function alertsAsked(
  { state, family, severity, kpi, department, service, mine, side, all }: AlertFilter,
  viewer: string | undefined,
): AlertsPageQueryVariables {
  const states = state && (stateGroups[state] ?? [state as AlertState])
  return {
    ...(states && { states: [...states] }),
    ...(family && { families: [family as AlertFamily] }),
    ...(severity && { severities: [severity as AlertSeverity] }),
    ...(kpi && { kpi }),
    ...((department || service) && {
      scope: { ...(department && { department }), ...(service && { service }) },
    }),
    ...(mine && viewer && { owner: viewer }),
    ...(side === 'better' && { improvements: true }),
    ...((all || state === 'PENDING') && { everything: true }),
  }
}
