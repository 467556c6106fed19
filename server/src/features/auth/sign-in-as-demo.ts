import type { Ctx } from '../../platform/context.js'
import { NotFound, Precondition } from '../../platform/errors.js'
import { isUuid } from '../../platform/given-id.js'
import { inTransaction } from '../../platform/transaction.js'
import { openSession } from './open-session.js'
import { isDemoOrganisation, loadPerson } from './person.store.js'
import { readViewer, type Viewer } from './read-viewer.js'

/**
 * Signs in as one of the invented people.
 * @throws Precondition in an organisation that is real.
 */
export async function signInAsDemo(ctx: Ctx, personId: string): Promise<Viewer> {
  ctx.demand('session.open')
  return inTransaction(ctx, async tx => {
    if (!(await isDemoOrganisation(tx)))
      throw new Precondition('Only the demo organisation has people anybody may sign in as.')
    const person = isUuid(personId) ? await loadPerson(tx, personId) : null
    if (!person?.isDemo || !person.isActive)
      throw new NotFound('There is no such person in the demo; `viewer.demoPeople` lists them.')
    return readViewer(await openSession(tx, person.id, { way: 'DEMO' }))
  })
}
