import type { Place } from '../../../domain/access/may.js'
import type { Ctx } from '../../../platform/context.js'
import { Precondition } from '../../../platform/errors.js'
import { isAllowed } from '../../../platform/is-allowed.js'
import type { NamedPlace } from '../named-place.js'
import { isAnybodyAdministrator, lockAdministrators } from './administered.store.js'

/**
 * Demands to look after somebody with these roles: each of them has to lie within the part that
 * whoever asks looks after. Who has no role belongs to the whole organisation.
 */
export function demandOver(ctx: Ctx, roles: readonly Place[], known: readonly NamedPlace[]): void {
  if (roles.length === 0) ctx.demand('person.administer', null)
  for (const role of roles) ctx.demand('person.administer', placeIn(role, known))
}

/** Whether that would pass: for lists. */
export const isOver = (ctx: Ctx, roles: readonly Place[], known: readonly NamedPlace[]): boolean =>
  roles.length === 0
    ? isAllowed(ctx, 'person.administer', null)
    : roles.every(role => isAllowed(ctx, 'person.administer', placeIn(role, known)))

/** A role for a service lies within the department of that, too. */
function placeIn({ departmentId, serviceId }: Place, known: readonly NamedPlace[]): Place {
  const home = known.find(each => serviceId !== null && each.serviceId === serviceId)
  return { departmentId: home?.departmentId ?? departmentId, serviceId }
}

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
