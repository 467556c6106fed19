import { isOpen, may } from '../../domain/access/may.js'
import { isPermission } from '../../domain/access/permissions.js'
import type { Grant } from '../../domain/access/role.js'
import type { Actor, Ctx } from '../../platform/context.js'
import { Forbidden, Unauthenticated } from '../../platform/errors.js'

/** Whoever runs the machine may do everything; only people have roles. */
const TRUSTED: readonly Actor['kind'][] = ['operator', 'job']

/** The `demand` of a context: what this actor with these grants may do. */
export function demandFor(actor: Actor, grants: readonly Grant[]): Ctx['demand'] {
  return (permission, departmentId) => {
    if (!isPermission(permission)) throw new Error(`No such permission: ${permission}`)
    if (TRUSTED.includes(actor.kind) || may(grants, permission, departmentId)) return
    if (actor.kind === 'anonymous' && !isOpen(permission))
      throw new Unauthenticated('Sign in to do this.')
    throw new Forbidden(
      may(grants, permission)
        ? `Your role allows this only within your own department (${permission}).`
        : `None of your roles allows this (${permission}).`,
    )
  }
}
