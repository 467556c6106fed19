import type { Ctx } from '../../platform/context.js'
import { Invalid, Precondition, Unauthenticated } from '../../platform/errors.js'
import { hashSlowly } from '../../platform/hash-slowly.js'
import { inTransaction } from '../../platform/transaction.js'
import { setOrganisation } from '../facts/index.js'
import { checkPerson } from './check-person.js'
import { openSession } from './open-session.js'
import { checkPassword } from './password/check-password.js'
import { savePassword } from './password/password.store.js'
import { insertPerson, isNobodyHere, replaceGrants } from './person.store.js'
import { readViewer, type Viewer } from './read-viewer.js'
import { takeSetUpLink } from './set-up/set-up-link.store.js'

export interface SetUpInput {
  organisation: string
  /** IANA name of the reporting time zone. */
  timeZone: string
  /** 1 to 12. */
  fiscalYearStartMonth: number
  /** The first administrator. */
  name: string
  email: string
  password: string
}

/**
 * Names the organisation and adds the first administrator, who is signed in by it. Once.
 * @throws Unauthenticated for a link that is unknown, used or too old; Precondition where somebody
 * is here already; Invalid for what is wrong in the input, which leaves the link as it was.
 */
export async function setUp(
  ctx: Ctx,
  { secret, input }: { secret: string; input: SetUpInput },
): Promise<Viewer> {
  ctx.demand('session.open')
  // Nobody has rights yet: what the link allows is done by the owner of the database.
  const owner: Ctx = { ...ctx, ...ctx.owner, demand: () => {} }
  return inTransaction(owner, async tx => {
    if (!(await takeSetUpLink(tx, secret)))
      throw new Unauthenticated(
        'This link does not open any more: it works once, for a day. Start the server again, and it prints a new one.',
      )
    if (!(await isNobodyHere(tx)))
      throw new Precondition('This is set up already. Sign in, or ask for a link.')
    return readViewer(await addFirst(tx, input))
  })
}

async function addFirst(ctx: Ctx, input: SetUpInput): Promise<Ctx> {
  const { organisation, timeZone, fiscalYearStartMonth, name, email, password } = input
  checkPerson({ name, email })
  await setOrganisation(ctx, { name: organisation, timeZone, fiscalYearStartMonth }).catch(named)
  await checkPassword(ctx, password, { name, email })
  const hash = await hashSlowly(password)
  const person = { name: name.trim(), email, position: null, timeZone: null, isDemo: false }
  const id = await insertPerson(ctx, person)
  if (!id) throw new Error('There is somebody where nobody was')
  await replaceGrants(ctx, id, [{ role: 'ADMINISTRATOR', department: null }])
  await savePassword(ctx, { personId: id, hash, mustChange: false })
  return openSession(ctx, id, { way: 'SET_UP' })
}

/** Both the organisation and its administrator have a name: it is said whose is wrong. */
function named(error: unknown): never {
  if (!(error instanceof Invalid) || error.fields[0]?.argument !== 'name') throw error
  throw new Invalid(error.message, [{ argument: 'organisation', message: error.message }])
}
