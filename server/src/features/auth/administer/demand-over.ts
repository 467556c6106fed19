import { homesOf } from '../../../domain/access/common-grants.js'
import { placesToLookAfter } from '../../../domain/access/look-after.js'
import type { Grant } from '../../../domain/access/role.js'
import type { Ctx } from '../../../platform/context.js'
import { Precondition } from '../../../platform/errors.js'
import { isAllowed } from '../../../platform/is-allowed.js'
import type { NamedPlace } from '../named-place.js'
import { isAnybodyAdministrator, lockAdministrators } from './administered.store.js'

/** Demands to look after somebody with these roles (`domain/access/look-after.ts`). */
export function demandOver(ctx: Ctx, roles: readonly Grant[], known: readonly NamedPlace[]): void {
  for (const place of placesToLookAfter(roles, homesOf(known)))
    ctx.demand('person.administer', place)
}

/** Whether that would pass: for lists. */
export const isOver = (ctx: Ctx, roles: readonly Grant[], known: readonly NamedPlace[]): boolean =>
  placesToLookAfter(roles, homesOf(known)).every(place =>
    isAllowed(ctx, 'person.administer', place),
  )

/**
 * Changes who may come in or administer, and throws Precondition where nobody would be left who
 * looks after the whole organisation. Two who do it at once wait for each other. Whoever runs the
 * machine is let through: they can add somebody.
 */
export async function keepingAnAdministrator<T>(ctx: Ctx, work: () => Promise<T>): Promise<T> {
  if (ctx.actor.kind !== 'user') return work()
  await lockAdministrators(ctx)
  const result = await work()
  if (!(await isAnybodyAdministrator(ctx)))
    throw new Precondition(
      'Nobody would be left who looks after the whole organisation. Make somebody else administrator first.',
    )
  return result
}
