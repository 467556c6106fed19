import type { Ctx } from '../../platform/context.js'
import { NotFound, Precondition } from '../../platform/errors.js'
import type { Person } from './person.js'
import { findByEmail } from './person.store.js'

/** @throws NotFound for an unknown address; Precondition for someone deactivated, where active is asked. */
export async function personOfEmail(
  ctx: Ctx,
  email: string,
  state: 'active' | 'any',
): Promise<Person> {
  const person = await findByEmail(ctx, email)
  if (!person)
    throw new NotFound('Nobody has this e-mail address; `steerboard person list` shows everybody.')
  if (state === 'active' && !person.isActive)
    throw new Precondition('This person is deactivated; activate them first.')
  return person
}
