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

/** @throws Invalid for a role, a department or a service that there is not. */
export function grantsOf(
  { roles, department, service }: Pick<PersonInput, 'roles' | 'department' | 'service'>,
  { departments, services }: { departments: readonly string[]; services: readonly string[] },
): NewGrant[] {
  const names = roles.map(role => role.trim().toUpperCase())
  const unknown = names.filter(name => !isRole(name))
  const problems: FieldProblem[] = []
  if (unknown.length > 0 || names.length === 0)
    problems.push({ argument: 'role', message: 'There is no such role.', allowed: allRoles })
  if (department !== undefined && !departments.includes(department))
    problems.push({
      argument: 'department',
      message: 'There is no department with this code.',
      allowed: departments,
    })
  if (service !== undefined && !services.includes(service))
    problems.push({
      argument: 'service',
      message: 'There is no service with this code.',
      allowed: services,
    })
  if (department !== undefined && service !== undefined)
    problems.push({
      argument: 'service',
      message: 'A role is within a department or for a service, not both.',
    })
  refuse(problems)
  const place = { department: department ?? null, service: service ?? null }
  return [...new Set(names as Role[])].map(role => ({ role, ...place }))
}

function refuse(problems: readonly FieldProblem[]): void {
  const [first] = problems
  if (first) throw new Invalid(first.message, problems)
}

const hasControl = (text: string): boolean => /\p{Cc}/u.test(text)

const isText = (text: string): boolean =>
  text.trim() !== '' && text.length <= LONGEST && !hasControl(text)
