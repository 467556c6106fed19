import { type Channel, channels, type Priority, priorities } from '../../domain/kpi/dimensions.js'
import { refuse, unknownName } from '../../platform/refuse.js'
import type { DirectoryRows, NamedRow } from './directory.store.js'
import type { Named, ScopeAnswer, ScopeIds } from './scope.js'

export interface ScopeQuestion {
  department?: string | null
  service?: string | null
  team?: string | null
  priority?: Priority | null
  channel?: Channel | null
  requesterDepartment?: string | null
}

export interface ChosenScope {
  filter: ScopeIds
  scope: ScopeAnswer
}

/** Code under which records are asked for that name no service or team. */
export const UNKNOWN_CODE = 'UNKNOWN'
const MOST_CHARACTERS = 200

/** The scope that codes name. Throws Invalid for a code nobody has, naming what there is. */
export function chooseScope(
  directory: DirectoryRows,
  asked: ScopeQuestion | null | undefined,
): ChosenScope {
  const department = find(directory.departments, 'department', asked?.department)
  const service = find(directory.services, 'service', asked?.service)
  const team = find(directory.teams, 'team', asked?.team)
  const requester = find(
    directory.requesterDepartments,
    'requesterDepartment',
    asked?.requesterDepartment,
  )
  if (department && service) demandOwned(directory, department, service)
  const priority = asked?.priority ?? null
  const channel = asked?.channel ?? null
  const spelt = {
    department: nameOf(department),
    service: nameOf(service),
    team: nameOf(team),
    priority,
    channel,
    requesterDepartment: nameOf(requester),
    seen: department || service ? null : directory.seen,
  }
  return {
    filter: {
      ...(department && { departmentId: department.id }),
      ...(service && { serviceId: service.id }),
      ...(team && { teamId: team.id }),
      ...(priority && { priority: priorities.indexOf(priority) }),
      ...(channel && { channel: channels.indexOf(channel) }),
      ...(requester && { requesterDepartmentId: requester.id }),
    },
    scope: { label: labelOf(spelt), ...spelt },
  }
}

function find(
  rows: readonly NamedRow[],
  field: 'department' | 'service' | 'team' | 'requesterDepartment',
  code: string | null | undefined,
): NamedRow | null {
  const noun = field === 'requesterDepartment' ? 'requester department' : field
  if (code === null || code === undefined) return null
  if (code === UNKNOWN_CODE && noun !== 'department')
    return { id: 0, code: UNKNOWN_CODE, name: `No ${noun}` }
  const found = rows.find(row => row.code === code)
  if (found) return found
  const sent = code.slice(0, MOST_CHARACTERS)
  throw unknownName(`scope.${field}`, noun, { sent, known: rows.map(row => row.code) })
}

/** A service of another department would silently give an empty answer. */
function demandOwned(directory: DirectoryRows, department: NamedRow, service: NamedRow): void {
  const owned = directory.services.filter(row => row.departmentId === department.id)
  if (service.id === 0 || owned.some(row => row.id === service.id)) return
  throw refuse(
    'scope.service',
    `${service.name} is not a service of ${department.name}.`,
    owned.map(row => row.code),
  )
}

const nameOf = (row: NamedRow | null): Named | null => row && { code: row.code, name: row.name }

const inWords = (value: string): string =>
  (value.charAt(0) + value.slice(1).toLowerCase()).replaceAll('_', '-')

/** The scope in one line. */
export function labelOf(scope: Omit<ScopeAnswer, 'label'>): string {
  const isNamed = scope.department !== null || scope.service !== null
  const words = [
    isNamed ? null : scope.seen,
    scope.department?.name,
    scope.service?.name,
    scope.team?.name,
    scope.priority && `${inWords(scope.priority)} priority`,
    scope.channel && inWords(scope.channel),
    scope.requesterDepartment && `asked for by ${scope.requesterDepartment.name}`,
  ].filter(Boolean)
  const label = words.join(' · ')
  return label === '' ? 'Whole organisation' : label.charAt(0).toUpperCase() + label.slice(1)
}
