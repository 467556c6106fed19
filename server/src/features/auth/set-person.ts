import type { Ctx } from '../../platform/context.js'
import { inTransaction } from '../../platform/transaction.js'
import { keepingAnAdministrator } from './administer/demand-over.js'
import { demandRoles, personInCharge } from './administer/person-in-charge.js'
import { checkedGrants, type GrantInput, type PersonInput } from './check-person.js'
import type { Person } from './person.js'
import { findByEmail, placeCodes, replaceGrants, setActive } from './person.store.js'
import { deleteSessionsOf, renewSecretsOf } from './session.store.js'
import { deleteLinksOf } from './sign-in-link.store.js'
import { endTokensOf } from './token/service-token.store.js'

/** Lets a person in or locks them out: their sessions, links and tokens end with it. @throws NotFound. */
export async function setPersonActive(ctx: Ctx, email: string, isActive: boolean): Promise<Person> {
  ctx.demand('person.administer')
  return inTransaction(ctx, async tx => {
    const person = await personInCharge(tx, email, 'any')
    await keepingAnAdministrator(tx, () => setActive(tx, person.id, isActive))
    if (!isActive) {
      await deleteSessionsOf(tx, person.id)
      await deleteLinksOf(tx, person.id)
      await endTokensOf(tx, person.id)
    }
    return { ...person, isActive }
  })
}

/** Gives a person these roles, in one place, and no others. It counts from their next request. */
export async function setRoles(
  ctx: Ctx,
  { email, roles, department, service }: Pick<PersonInput, 'email' | 'roles' | Within>,
): Promise<Person> {
  ctx.demand('person.administer')
  const within = { department: department ?? null, service: service ?? null }
  return setGrants(
    ctx,
    email,
    roles.map(role => ({ role, ...within })),
  )
}

type Within = 'department' | 'service'

/** The same with each role in its own place. Those that came of a group stay of that group. */
export async function setGrants(
  ctx: Ctx,
  email: string,
  roles: readonly GrantInput[],
): Promise<Person> {
  ctx.demand('person.administer')
  return inTransaction(ctx, async tx => {
    const person = await personInCharge(tx, email, 'any')
    const grants = checkedGrants(roles, await placeCodes(tx))
    await demandRoles(tx, grants)
    await keepingAnAdministrator(tx, () => replaceGrants(tx, person.id, grants))
    await renewSecretsOf(tx, person.id)
    return (await findByEmail(tx, email)) ?? person
  })
}
