import { allRoles, isRole, type Role } from '../../domain/access/role.js'
import { isTimeZone } from '../../domain/calendar/time-zone.js'
import { type FieldProblem, Invalid } from '../../platform/errors.js'
import type { NewGrant } from './person.store.js'

export interface PersonInput {
  name: string
  email: string
  /** Names of roles, in any case. */
  roles: readonly string[]
  /** Code of the department that the roles are within; absent: the whole organisation. */
  department?: string | undefined
  /** Code of the service that they are for, in place of a department. */
  service?: string | undefined
  position?: string | undefined
  /** IANA name; absent: the organisation's. */
  timeZone?: string | undefined
}

const EMAIL = /^[^\s@<>"(),:;\\[\]]{1,64}@[^\s@<>"(),:;\\[\]]{1,255}$/
const LONGEST = 200

/** @throws Invalid with everything that is wrong. */
export function checkPerson(input: Omit<PersonInput, 'roles' | 'department' | 'service'>): void {
  const problems: FieldProblem[] = []
  const add = (argument: string, message: string) => problems.push({ argument, message })
  if (!isText(input.name)) add('name', 'A name has 1 to 200 characters.')
  if (input.position !== undefined && !isText(input.position))
    add('position', 'A position has 1 to 200 characters.')
  if (!EMAIL.test(input.email)) add('email', 'That is no e-mail address: name@example.org.')
  if (input.timeZone !== undefined && !isTimeZone(input.timeZone))
    add('timeZone', 'There is no such time zone; use an IANA name such as Europe/Berlin.')
  refuse(problems)
}

/** A role, and within what; the name in any case, the places by code. */
export interface GrantInput {
  role: string
  department?: string | null
  service?: string | null
}

interface Places {
  departments: readonly string[]
  services: readonly string[]
}

/** @throws Invalid for a role, a department or a service that there is not, or for none at all. */
export function checkedGrants(inputs: readonly GrantInput[], places: Places): NewGrant[] {
  const [first] = inputs.flatMap(input => problemsOf(input, places))
  const none = inputs.length === 0 && { argument: 'role', message: 'Somebody has a role at least.' }
  if (first || none) refuse([first ?? (none as FieldProblem)])
  const grants = inputs.map(({ role, department = null, service = null }) => ({
    role: nameOf(role) as Role,
    department,
    service,
  }))
  return [...new Map(grants.map(grant => [JSON.stringify(grant), grant])).values()]
}

/** The same for several roles in one place. */
export const grantsOf = (
  { roles, department, service }: Pick<PersonInput, 'roles' | 'department' | 'service'>,
  places: Places,
): NewGrant[] =>
  checkedGrants(
    roles.map(role => ({ role, department: department ?? null, service: service ?? null })),
    places,
  )

const nameOf = (role: string): string => role.trim().toUpperCase()

function problemsOf({ role, department, service }: GrantInput, places: Places): FieldProblem[] {
  const problems: FieldProblem[] = []
  const add = (argument: string, message: string, allowed?: readonly string[]) =>
    problems.push({ argument, message, ...(allowed && { allowed }) })
  if (!isRole(nameOf(role))) add('role', 'There is no such role.', allRoles)
  if (department && !places.departments.includes(department))
    add('department', 'There is no department with this code.', places.departments)
  if (service && !places.services.includes(service))
    add('service', 'There is no service with this code.', places.services)
  if (department && service)
    add('service', 'A role is within a department or for a service, not both.')
  return problems
}

function refuse(problems: readonly FieldProblem[]): void {
  const [first] = problems
  if (first) throw new Invalid(first.message, problems)
}

const hasControl = (text: string): boolean => /\p{Cc}/u.test(text)

const isText = (text: string): boolean =>
  text.trim() !== '' && text.length <= LONGEST && !hasControl(text)
