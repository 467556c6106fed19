import type { Ctx } from '../../platform/context.js'
import { inTransaction } from '../../platform/transaction.js'
import { grantsOf, type PersonInput } from './check-person.js'
import type { Person } from './person.js'
import { findByEmail, placeCodes, replaceGrants, setActive } from './person.store.js'
import { personOfEmail } from './person-of-email.js'
import { deleteSessionsOf, renewSecretsOf } from './session.store.js'
import { deleteLinksOf } from './sign-in-link.store.js'
import { endTokensOf } from './token/service-token.store.js'

/** Lets a person in or locks them out: their sessions, links and tokens end with it. @throws NotFound. */
export async function setPersonActive(ctx: Ctx, email: string, isActive: boolean): Promise<Person> {
  ctx.demand('person.administer')
  return inTransaction(ctx, async tx => {
    const person = await personOfEmail(tx, email, 'any')
    await setActive(tx, person.id, isActive)
    if (!isActive) {
      await deleteSessionsOf(tx, person.id)
      await deleteLinksOf(tx, person.id)
      await endTokensOf(tx, person.id)
    }
    return { ...person, isActive }
  })
}

/** Gives a person these roles and no others. It counts from their next request. */
export async function setRoles(
  ctx: Ctx,
  input: Pick<PersonInput, 'email' | 'roles' | 'department' | 'service'>,
): Promise<Person> {
  ctx.demand('person.administer')
  return inTransaction(ctx, async tx => {
    const person = await personOfEmail(tx, input.email, 'any')
    await replaceGrants(tx, person.id, grantsOf(input, await placeCodes(tx)))
    await renewSecretsOf(tx, person.id)
    return (await findByEmail(tx, input.email)) ?? person
  })
}
