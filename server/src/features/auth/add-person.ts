import type { Ctx } from '../../platform/context.js'
import { Conflict } from '../../platform/errors.js'
import { inTransaction } from '../../platform/transaction.js'
import { demandRoles } from './administer/person-in-charge.js'
import { checkPerson, grantsOf, type PersonInput } from './check-person.js'
import { issueLink, type SignInLink } from './issue-link.js'
import type { Person } from './person.js'
import {
  insertPerson,
  loadPerson,
  type NewGrant,
  placeCodes,
  replaceGrants,
} from './person.store.js'

/**
 * Adds a person with roles, and makes the link by which they sign in the first time.
 * @throws Invalid for what is wrong in the input; Conflict where the e-mail address is known.
 */
export async function addPerson(ctx: Ctx, input: PersonInput): Promise<Added> {
  ctx.demand('person.administer')
  return inTransaction(ctx, async tx =>
    addPersonWith(tx, input, grantsOf(input, await placeCodes(tx))),
  )
}

interface Added {
  person: Person
  link: SignInLink
}

/** The same with roles that were checked, each in its place. */
export async function addPersonWith(
  ctx: Ctx,
  input: Omit<PersonInput, 'roles' | 'department' | 'service'>,
  grants: readonly NewGrant[],
): Promise<Added> {
  ctx.demand('person.administer')
  checkPerson(input)
  await demandRoles(ctx, grants)
  const { name, email, position = null, timeZone = null } = input
  const id = await insertPerson(ctx, { name, email, position, timeZone, isDemo: false })
  if (!id) throw new Conflict('There is a person with this e-mail address already.')
  await replaceGrants(ctx, id, grants)
  const person = await loadPerson(ctx, id)
  if (!person) throw new Error('The person that was added is not there')
  return { person, link: await issueLink(ctx, person.email) }
}
