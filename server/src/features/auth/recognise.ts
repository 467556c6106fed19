import type { Actor, Ctx } from '../../platform/context.js'
import { demandFor } from './demand-for.js'
import { loadPerson } from './person.store.js'
import { personOfSession } from './session.store.js'

export const ANYONE: Actor = { kind: 'anonymous', id: 'anyone' }

type Asking = Pick<Ctx, 'actor' | 'demand'>

/** Who brings this secret, and what they may do; somebody unknown where it opens no session. */
export async function recognise(
  ctx: Pick<Ctx, 'sql' | 'now'>,
  secret: string | null,
): Promise<Asking> {
  const found = secret === null ? null : await personOfSession(ctx, secret)
  if (!found) return { actor: ANYONE, demand: demandFor(ANYONE, []) }
  const actor: Actor = { kind: 'user', id: found.personId }
  return { actor, demand: demandFor(actor, found.grants) }
}

/** The same context in the name of a person, with what that person may do. */
export async function asPerson(ctx: Ctx, personId: string): Promise<Ctx> {
  const person = await loadPerson(ctx, personId)
  if (!person?.isActive) throw new Error('There is no such person, or not any more')
  const actor: Actor = { kind: 'user', id: person.id }
  return { ...ctx, actor, demand: demandFor(actor, person.roles) }
}
