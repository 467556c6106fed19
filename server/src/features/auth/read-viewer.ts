import { may } from '../../domain/access/may.js'
import { allPermissions, type Permission } from '../../domain/access/permissions.js'
import { reachOf } from '../../domain/access/reach.js'
import type { Ctx } from '../../platform/context.js'
import { isAllowed } from '../../platform/is-allowed.js'
import { loadPassword } from './password/password.store.js'
import type { Person } from './person.js'
import { isDemoOrganisation, loadPeople } from './person.store.js'
import { loadThisSession } from './session.store.js'
import type { ServiceToken } from './token/service-token.js'
import { loadTokens } from './token/service-token.store.js'

/** Whoever is looking. */
export interface Viewer {
  /** Null: nobody is signed in. */
  person: Person | null
  /** What a program asks by. */
  token: ServiceToken | null
  /** What they may do, somewhere at least. */
  permissions: Permission[]
  /** They see no more than the departments and services of their roles. */
  seesPartOnly: boolean
  /** They came in by a password that somebody else knows, and may do nothing but change it. */
  mustChangePassword: boolean
  /** Whom anybody may sign in as; empty in a real organisation. */
  demoPeople: Person[]
  /** Where the browser goes after signing out, to end the session of the provider; else null. */
  goOnTo: string | null
}

export async function readViewer(ctx: Ctx): Promise<Viewer> {
  ctx.demand('viewer.read')
  const people = await loadPeople(ctx)
  const person = people.find(({ id }) => ctx.actor.kind === 'user' && id === ctx.actor.id) ?? null
  const isDemo = await isDemoOrganisation(ctx)
  const isToken = ctx.actor.kind === 'token'
  const [token = null] = isToken ? await loadTokens(ctx, { id: ctx.actor.id }) : []
  return {
    person,
    token,
    permissions: allPermissions.filter(permission =>
      person ? may(person.roles, permission) : isAllowed(ctx, permission),
    ),
    seesPartOnly: (person ? reachOf(person.roles) : (ctx.reach ?? 'everything')) !== 'everything',
    mustChangePassword: person !== null && (await isByGivenPassword(ctx, person)),
    demoPeople: isDemo ? people.filter(each => each.isDemo && each.isActive) : [],
    goOnTo: null,
  }
}

async function isByGivenPassword(ctx: Ctx, { id }: Person): Promise<boolean> {
  if (!(await loadPassword(ctx, id))?.mustChange) return false
  return (await loadThisSession(ctx))?.way === 'PASSWORD'
}
