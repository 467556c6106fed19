import { isOpen, may } from '../../domain/access/may.js'
import { allPermissions, isPermission } from '../../domain/access/permissions.js'
import { NOTHING_SEEN, nameOfReach, reachOf } from '../../domain/access/reach.js'
import type { Grant } from '../../domain/access/role.js'
import { whoMay } from '../../domain/access/who-may.js'
import type { Actor, Ctx } from '../../platform/context.js'
import { Forbidden, Unauthenticated } from '../../platform/errors.js'
import { isAllowed } from '../../platform/is-allowed.js'

/** Whoever runs the machine may do everything; only people have roles. */
const TRUSTED: readonly Actor['kind'][] = ['operator', 'job']

/**
 * What somebody with these grants sees. Whoever has none sees all of it where reading is open, else
 * nothing.
 */
export function reachFor(
  actor: Actor,
  grants: readonly Grant[],
  isReadingOpen = false,
): Ctx['reach'] {
  if (TRUSTED.includes(actor.kind)) return 'everything'
  if (grants.length === 0) return isReadingOpen ? 'everything' : NOTHING_SEEN
  return reachOf(grants)
}

const reading = allPermissions.filter(permission => permission.endsWith('.read'))

/**
 * What makes answers differ between readers: what they see, and what they may read. (What each of
 * them may do is in fields of its own, `answeredByReader`.)
 */
export function audienceFor(reach: Ctx['reach'], demand: Ctx['demand']): string {
  const may = reading.filter(permission => isAllowed({ demand }, permission))
  return `${nameOfReach(reach ?? NOTHING_SEEN)} ${may.join(' ')}`
}

/**
 * The `demand` of a context: what this actor with these grants may do. `isReadingOpen`: who has
 * neither a session nor a role may read.
 */
export function demandFor(
  actor: Actor,
  grants: readonly Grant[],
  isReadingOpen = false,
): Ctx['demand'] {
  return (permission, where) => {
    if (!isPermission(permission)) throw new Error(`No such permission: ${permission}`)
    if (TRUSTED.includes(actor.kind) || may(grants, permission, where)) return
    if (isOpen(permission, isReadingOpen)) return
    if (actor.kind === 'anonymous')
      throw new Unauthenticated(
        isOpen(permission, true)
          ? 'This board is read by those who have signed in: do so on the page /sign-in, or bring a token.'
          : 'Sign in to do this.',
      )
    throw new Forbidden(
      may(grants, permission)
        ? `Your role allows this only within your own part of the organisation (${permission}). ${whoMay(permission)}`
        : `None of your roles allows this (${permission}). ${whoMay(permission)}`,
    )
  }
}
