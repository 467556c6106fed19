import type { Ctx } from '../../../platform/context.js'
import { NotFound } from '../../../platform/errors.js'
import type { NamedPlace } from '../named-place.js'
import type { Person } from '../person.js'
import { loadPlaces, type NewGrant } from '../person.store.js'
import { personOfEmail } from '../person-of-email.js'
import { demandOver, isOver } from './demand-over.js'

/**
 * The person with this address, whom whoever asks looks after.
 * @throws NotFound also for somebody of another part of the organisation: that there is one is not
 * theirs to know. Precondition for someone deactivated, where active is asked.
 */
export async function personInCharge(
  ctx: Ctx,
  email: string,
  state: 'active' | 'any',
): Promise<Person> {
  const person = await personOfEmail(ctx, email, 'any')
  if (!isOver(ctx, person.roles, await placesFor(ctx)))
    throw new NotFound('Nobody whom you look after has this e-mail address.')
  return state === 'active' ? personOfEmail(ctx, email, state) : person
}

/** Demands to give or take roles at these places. */
export async function demandRoles(ctx: Ctx, roles: readonly NewGrant[]): Promise<void> {
  const known = await placesFor(ctx)
  const grants = roles.map(({ role, department, service = null }) => {
    const kind = service === null ? 'DEPARTMENT' : 'SERVICE'
    const place = known.find(each => each.kind === kind && each.code === (service ?? department))
    const { departmentId = null, serviceId = null } = place ?? {}
    return { role, departmentId: serviceId === null ? departmentId : null, serviceId }
  })
  demandOver(ctx, grants, known)
}

/** Programs of whoever runs the machine need not know. */
const placesFor = async (ctx: Ctx): Promise<NamedPlace[]> =>
  ctx.actor.kind === 'user' ? loadPlaces(ctx) : []
