import type { Ctx } from '../../platform/context.js'
import { Conflict } from '../../platform/errors.js'
import { inTransaction } from '../../platform/transaction.js'
import { checkPerson, grantsOf, type PersonInput } from './check-person.js'
import { issueLink, type SignInLink } from './issue-link.js'
import type { Person } from './person.js'
import { insertPerson, loadPerson, placeCodes, replaceGrants } from './person.store.js'

/**
 * Adds a person with roles, and makes the link by which they sign in the first time.
 * @throws Invalid for what is wrong in the input; Conflict where the e-mail address is known.
 */
export async function addPerson(
  ctx: Ctx,
  input: PersonInput,
): Promise<{ person: Person; link: SignInLink }> {
  ctx.demand('person.administer')
  checkPerson(input)
  return inTransaction(ctx, async tx => {
    const grants = grantsOf(input, await placeCodes(tx))
    const { name, email, position = null, timeZone = null } = input
    const id = await insertPerson(tx, { name, email, position, timeZone, isDemo: false })
    if (!id) throw new Conflict('There is a person with this e-mail address already.')
    await replaceGrants(tx, id, grants)
    const person = await loadPerson(tx, id)
    if (!person) throw new Error('The person that was added is not there')
    return { person, link: await issueLink(tx, person.email) }
  })
}
