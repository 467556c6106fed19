import type { Role } from '../../domain/access/role.js'
import type { Ctx } from '../../platform/context.js'
import type { Person } from './person.js'
import { loadPeople } from './person.store.js'

/** People to choose from: the active ones, all or those who have a role. */
export async function readPeople(ctx: Ctx, role?: Role | null): Promise<Person[]> {
  ctx.demand('person.read')
  return (await loadPeople(ctx)).filter(
    ({ isActive, roles }) => isActive && (!role || roles.some(each => each.role === role)),
  )
}

/** Everybody, also those who left. */
export async function readEverybody(ctx: Ctx): Promise<Person[]> {
  ctx.demand('person.administer')
  return loadPeople(ctx)
}
