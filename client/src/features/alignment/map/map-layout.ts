import type { TargetStatus } from '@steerboard/schema'
import type { MapObjective } from '../alignment.types.js'

/** A place on the map. Columns from the left: what is done, what it is for, how one can tell. */
export interface MapNode {
  key: string
  kind: 'INITIATIVE' | 'SERVICE' | 'OBJECTIVE' | 'KPI'
  column: 0 | 1 | 2
  /** From 0 down its column, so that the columns are of one height. */
  row: number
  name: string
  note: string
  status: TargetStatus | null
  /** Code or number, for the way to its page. */
  id: string
}

export interface MapLink {
  from: string
  to: string
  /** Weaker links are drawn thinner. */
  isWeak: boolean
}

export interface StrategyMapLayout {
  nodes: readonly MapNode[]
  links: readonly MapLink[]
  /** Rows of the longest column. */
  rows: number
}

type Raw = Omit<MapNode, 'row'>

/** Places everything once, in the order of the objectives that it serves, and spreads each column. */
export function strategyMapLayout(objectives: readonly MapObjective[]): StrategyMapLayout {
  const raw = new Map<string, Raw>()
  const links: MapLink[] = []
  const place = (node: Raw) => {
    if (!raw.has(node.key)) raw.set(node.key, node)
    return node.key
  }
  for (const objective of objectives) {
    const to = place(objectiveNode(objective))
    for (const initiative of objective.initiatives)
      links.push({ from: place(initiativeNode(initiative)), to, isWeak: initiative.share < 0.5 })
    for (const service of objective.services)
      links.push({ from: place(serviceNode(service)), to, isWeak: service.strength !== 'STRONG' })
    for (const kpi of objective.kpis)
      links.push({ from: to, to: place(kpiNode(kpi)), isWeak: false })
  }
  const columns = [0, 1, 2].map(column => [...raw.values()].filter(node => node.column === column))
  const rows = Math.max(1, ...columns.map(({ length }) => length))
  const nodes = columns.flatMap(column => {
    const step = rows / Math.max(1, column.length)
    return column.map((node, index) => ({ ...node, row: (index + 0.5) * step - 0.5 }))
  })
  return { nodes, links, rows }
}

/** Everything that a node is joined with, by links in either direction, itself among them. */
export function joinedWith(key: string, links: readonly MapLink[]): ReadonlySet<string> {
  const near = (found: ReadonlySet<string>) =>
    links.flatMap(({ from, to }) => (found.has(from) ? [to] : found.has(to) ? [from] : []))
  const own = new Set([key])
  return new Set([key, ...near(own)])
}

const percent = (share: number) => `${Math.round(100 * share)}%`

const objectiveNode = (objective: MapObjective): Raw => ({
  key: `objective/${objective.id}`,
  kind: 'OBJECTIVE',
  column: 1,
  name: objective.title,
  note: objective.isInGrace ? 'New: not counted yet' : `Reaches ${percent(objective.attained)}`,
  status: objective.statusOfObjective,
  id: objective.id,
})

const initiativeNode = ({ id, title, delivery }: MapObjective['initiatives'][number]): Raw => ({
  key: `initiative/${id}`,
  kind: 'INITIATIVE',
  column: 0,
  name: title,
  note: delivery == null ? 'Nothing reported' : `Delivers ${percent(delivery)}`,
  status: null,
  id,
})

const serviceNode = ({ service }: MapObjective['services'][number]): Raw => ({
  key: `service/${service.code}`,
  kind: 'SERVICE',
  column: 0,
  name: service.name,
  note: 'Service',
  status: null,
  id: service.code,
})

const kpiNode = ({
  kpi,
  label,
  valueInWords,
  targetInWords,
  status,
}: MapObjective['kpis'][number]): Raw => ({
  key: `kpi/${kpi.code}/${label}`,
  kind: 'KPI',
  column: 2,
  name: label,
  note: `${valueInWords}, target ${targetInWords || 'none'}`,
  status,
  id: kpi.code,
})
