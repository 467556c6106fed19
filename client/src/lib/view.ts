import type {
  Channel,
  Comparison,
  Dimension,
  Grain,
  PeriodInput,
  Priority,
  ScopeInput,
} from '@steerboard/schema'
import type { LocationQuery } from 'vue-router'

/** What a page shows, as its address says it: whose numbers, which period, as known when. */
export interface View {
  department?: string
  service?: string
  team?: string
  priority?: string
  channel?: string
  requesterDepartment?: string
  grain?: string
  containing?: string
  compare?: string
  asOf?: string
  variant?: string
  by?: string
  part?: string
}

export const scopeKeys = [
  'department',
  'service',
  'team',
  'priority',
  'channel',
  'requesterDepartment',
] as const
const sharedKeys = [...scopeKeys, 'grain', 'containing', 'compare', 'asOf'] as const
const allKeys = [...sharedKeys, 'variant', 'by', 'part'] as const

/** Reads the address. Values pass as they are: the server says what is wrong with them. */
export function readView(query: LocationQuery): View {
  const view: View = {}
  for (const key of allKeys) {
    const value = query[key]
    if (typeof value === 'string' && value !== '') view[key] = value
  }
  return view
}

/** The address of a view with some of it changed; `undefined` takes a key out. */
export function changeView(view: View, change: { [Key in keyof View]: View[Key] | undefined }) {
  const query: Record<string, string> = {}
  for (const key of allKeys) {
    const value = key in change ? change[key] : view[key]
    if (value) query[key] = value
  }
  return query
}

/** The part of a view that another page keeps: scope, period, comparison and moment. */
export const sharedView = (view: View): View =>
  Object.fromEntries(sharedKeys.flatMap(key => (view[key] ? [[key, view[key]]] : [])))

export const scopeOf = (view: View): ScopeInput => ({
  ...(view.department && { department: view.department }),
  ...(view.service && { service: view.service }),
  ...(view.team && { team: view.team }),
  ...(view.priority && { priority: view.priority as Priority }),
  ...(view.channel && { channel: view.channel as Channel }),
  ...(view.requesterDepartment && { requesterDepartment: view.requesterDepartment }),
})

export const grainOf = (view: View): Grain => (view.grain ?? 'MONTH') as Grain

export const periodOf = (view: View): PeriodInput => ({
  grain: grainOf(view),
  ...(view.containing && { containing: view.containing }),
})

/** The month that a page shows which is read by the month alone, and as of when. */
export const monthOf = ({ containing, asOf }: View): { containing?: string; asOf?: string } => ({
  ...(containing && { containing }),
  ...(asOf && { asOf }),
})

export const comparisonOf = (view: View): Comparison => (view.compare ?? 'PREVIOUS') as Comparison

const scopeKeyOf: Record<Dimension, (typeof scopeKeys)[number]> = {
  DEPARTMENT: 'department',
  SERVICE: 'service',
  PRIORITY: 'priority',
  CHANNEL: 'channel',
  TEAM: 'team',
  REQUESTER_DEPARTMENT: 'requesterDepartment',
}

/** The change of view that narrows it to one group of a breakdown. */
export const narrowTo = (group: { dimension: Dimension; code: string }): View => ({
  [scopeKeyOf[group.dimension]]: group.code,
})
