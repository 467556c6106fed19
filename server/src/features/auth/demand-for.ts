import { isOpen, may } from '../../domain/access/may.js'
import { isPermission } from '../../domain/access/permissions.js'
import { NOTHING_SEEN, reachOf } from '../../domain/access/reach.js'
import type { Grant } from '../../domain/access/role.js'
import type { Actor, Ctx } from '../../platform/context.js'
import { Forbidden, Unauthenticated } from '../../platform/errors.js'

/** Whoever runs the machine may do everything; only people have roles. */
const TRUSTED: readonly Actor['kind'][] = ['operator', 'job']

/**
 * What somebody with these grants sees. Whoever is not signed in sees what is open to anyone: all of
 * it, or nothing.
 */
export function reachFor(actor: Actor, grants: readonly Grant[]): Ctx['reach'] {
  if (TRUSTED.includes(actor.kind)) return 'everything'
  if (actor.kind === 'anonymous') return isOpen('kpi.read') ? 'everything' : NOTHING_SEEN
  return reachOf(grants)
}

/** The `demand` of a context: what this actor with these grants may do. */
export function demandFor(actor: Actor, grants: readonly Grant[]): Ctx['demand'] {
  return (permission, where) => {
    if (!isPermission(permission)) throw new Error(`No such permission: ${permission}`)
    if (TRUSTED.includes(actor.kind) || may(grants, permission, where)) return
    if (actor.kind === 'anonymous' && !isOpen(permission))
      throw new Unauthenticated('Sign in to do this.')
    throw new Forbidden(
      may(grants, permission)
        ? `Your role allows this only within your own part of the organisation (${permission}).`
        : `None of your roles allows this (${permission}).`,
    )
  }
}
