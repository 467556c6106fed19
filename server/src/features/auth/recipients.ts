import { holdsAt, type Where } from '../../domain/access/may.js'
import type { Role } from '../../domain/access/role.js'
import type { Ctx } from '../../platform/context.js'
import type { Person } from './person.js'
import { loadPeople } from './person.store.js'

export interface Recipients {
  /** Ids of people. */
  people?: readonly string[]
  /** Everybody with one of these roles. */
  roles?: readonly Role[]
  /** Where it happened: of the roles, those that count there. */
  place?: Where
}

/** The active people who are meant, each once. Whoever tells them something need not see them. */
export async function peopleMeant(
  ctx: Ctx,
  { people = [], roles = [], place }: Recipients,
): Promise<Person[]> {
  const isMeant = ({ id, roles: held }: Person) =>
    people.includes(id) ||
    held.some(grant => roles.includes(grant.role) && (place === undefined || holdsAt(grant, place)))
  return (await loadPeople(ctx)).filter(person => person.isActive && isMeant(person))
}
