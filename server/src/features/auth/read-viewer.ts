import { may } from '../../domain/access/may.js'
import { allPermissions, type Permission } from '../../domain/access/permissions.js'
import type { Ctx } from '../../platform/context.js'
import type { Person } from './person.js'
import { isDemoOrganisation, loadPeople } from './person.store.js'

/** Whoever is looking. */
export interface Viewer {
  /** Null: nobody is signed in. */
  person: Person | null
  /** What they may do, somewhere at least. */
  permissions: Permission[]
  /** Whom anybody may sign in as; empty in a real organisation. */
  demoPeople: Person[]
}

export async function readViewer(ctx: Ctx): Promise<Viewer> {
  ctx.demand('viewer.read')
  const people = await loadPeople(ctx)
  const person = people.find(({ id }) => ctx.actor.kind === 'user' && id === ctx.actor.id) ?? null
  const isDemo = await isDemoOrganisation(ctx)
  return {
    person,
    permissions: allPermissions.filter(permission => may(person?.roles ?? [], permission)),
    demoPeople: isDemo ? people.filter(each => each.isDemo && each.isActive) : [],
  }
}
