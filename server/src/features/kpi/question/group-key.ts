import { channels, type Dimension, priorities } from '../../../domain/kpi/dimensions.js'
import type { DirectoryRows, NamedRow } from '../../directory/index.js'
import { labelOf, UNKNOWN_CODE } from '../../directory/index.js'
import type { ScopeFilter } from '../../measure/index.js'
import type { GroupKey, ScopeAnswer } from '../answer.js'

/** Whose rows a dimension's keys are, in the order in which groups are shown. */
const listOf = {
  DEPARTMENT: directory => directory.departments,
  SERVICE: directory => directory.services,
  TEAM: directory => directory.teams,
  PRIORITY: () => priorities.map(codeRow),
  CHANNEL: () => channels.map(codeRow),
  REQUESTER_DEPARTMENT: directory => directory.requesterDepartments,
} satisfies Record<Dimension, (directory: DirectoryRows) => readonly NamedRow[]>

const fieldOf = {
  DEPARTMENT: 'department',
  SERVICE: 'service',
  TEAM: 'team',
  PRIORITY: 'priority',
  CHANNEL: 'channel',
  REQUESTER_DEPARTMENT: 'requesterDepartment',
} as const satisfies Record<Dimension, keyof ScopeAnswer>

const filterOf = {
  DEPARTMENT: 'departmentId',
  SERVICE: 'serviceId',
  TEAM: 'teamId',
  PRIORITY: 'priority',
  CHANNEL: 'channel',
  REQUESTER_DEPARTMENT: 'requesterDepartmentId',
} as const satisfies Record<Dimension, keyof ScopeFilter>

function codeRow(code: string, id: number): NamedRow {
  const words = code.charAt(0) + code.slice(1).toLowerCase().replaceAll('_', '-')
  return { id, code, name: words }
}

/** What the records are called that name none of a dimension. */
export const nameOfNone = (dimension: Dimension): string =>
  `No ${dimension.toLowerCase().replaceAll('_', ' ')}`

/** The values of one dimension by stored key, with the place at which each is shown. */
export class GroupNames {
  private readonly byId: ReadonlyMap<number, { key: GroupKey; place: number }>

  constructor(
    readonly dimension: Dimension,
    directory: DirectoryRows,
  ) {
    const rows: readonly NamedRow[] = listOf[dimension](directory)
    this.byId = new Map(
      rows.map(({ id, code, name }, place) => [id, { key: { dimension, code, name }, place }]),
    )
  }

  /** A record that names none is in a group of its own. */
  keyOf(id: number): GroupKey {
    const name = nameOfNone(this.dimension)
    return this.byId.get(id)?.key ?? { dimension: this.dimension, code: UNKNOWN_CODE, name }
  }

  placeOf(id: number): number {
    return this.byId.get(id)?.place ?? Number.MAX_SAFE_INTEGER
  }
}

/** The scope of one group within a scope. */
export function narrowed(scope: ScopeAnswer, { dimension, code, name }: GroupKey): ScopeAnswer {
  const isCode = dimension === 'PRIORITY' || dimension === 'CHANNEL'
  const isPlace = dimension === 'DEPARTMENT' || dimension === 'SERVICE'
  const spelt = {
    ...scope,
    [fieldOf[dimension]]: isCode ? code : { code, name },
    ...(isPlace && { seen: null }),
  }
  return { ...spelt, label: labelOf(spelt) }
}

/** The most groups that these dimensions can have in that scope. */
export function mostGroups(
  dimensions: readonly Dimension[],
  filter: ScopeFilter,
  directory: DirectoryRows,
): number {
  return dimensions
    .filter(dimension => filter[filterOf[dimension]] === undefined)
    .filter(dimension => dimension !== 'DEPARTMENT' || !dimensions.includes('SERVICE'))
    .reduce((product, dimension) => product * (listOf[dimension](directory).length + 1), 1)
}
