import { type GroupMapping, type RoleOfGroup, rolesOfGroups } from '../../domain/access/groups.js'
import { actingPerson } from '../../platform/acting-person.js'
import type { Ctx } from '../../platform/context.js'
import { inTransaction } from '../../platform/transaction.js'
import { checkPerson } from './check-person.js'
import { openSession } from './open-session.js'
import { departmentCodes, findByEmail, insertPerson, loadPerson } from './person.store.js'
import {
  findIdentity,
  hasWayIn,
  insertIdentity,
  replaceGroupGrants,
} from './provider/identity.store.js'
import { NotByProvider, type ProviderProblem, type ProviderSays } from './provider/provider.js'
import { renewSecretsOf } from './session.store.js'

interface Arrival {
  says: ProviderSays
  mapping: GroupMapping
  /** Whoever is signed in here wants to come in by the provider from now on. */
  connects: boolean
}

/** Who is in; or why nobody is. */
interface ByProvider {
  personId: string | null
  problem: ProviderProblem | null
}

const refused = (problem: ProviderProblem): ByProvider => ({ personId: null, problem })

/**
 * Signs in whom the provider knows: by issuer and subject, never by an address alone. Roles that
 * came of groups become those of the groups they are in now.
 */
export async function signInByProvider(ctx: Ctx, arrival: Arrival): Promise<ByProvider> {
  ctx.demand('session.open')
  const { says, mapping } = arrival
  if (says.groups === null) return refused('groups-unknown')
  const groups = says.groups
  try {
    return await inTransaction(ctx, async tx => {
      const grants = await grantsFor(tx, rolesOfGroups(groups, mapping))
      const personId = await whoIs(tx, arrival, grants)
      if (await replaceGroupGrants(tx, personId, grants)) await renewSecretsOf(tx, personId)
      const person = await loadPerson(tx, personId)
      // What the groups took away stays taken away, so this is no error that undoes it.
      if (!person || person.roles.length === 0) return refused('no-role')
      const { idToken, sid } = says
      await openSession(tx, personId, { way: 'PROVIDER', from: { idToken, sid } })
      return { personId, problem: null }
    })
  } catch (error) {
    if (error instanceof NotByProvider) return refused(error.problem)
    throw error
  }
}

/** A department that is not here gives no role; whoever looks after the mapping reads of it. */
async function grantsFor(ctx: Ctx, roles: readonly RoleOfGroup[]): Promise<RoleOfGroup[]> {
  const codes = new Set(await departmentCodes(ctx))
  const isHere = ({ department }: RoleOfGroup) => department === null || codes.has(department)
  const missing = roles.filter(each => !isHere(each)).map(({ department }) => department)
  if (missing.length > 0) ctx.log.warn({ departments: missing }, 'OIDC_GROUPS names no department')
  return roles.filter(isHere)
}

async function whoIs(
  ctx: Ctx,
  { says, connects }: Arrival,
  grants: readonly RoleOfGroup[],
): Promise<string> {
  const known = await findIdentity(ctx, says)
  if (connects) return connect(ctx, says, known?.personId ?? null)
  if (known && !known.isActive) throw new NotByProvider('locked-out', 'deactivated')
  if (known) return known.personId
  const personId = (await foundByAddress(ctx, says)) ?? (await added(ctx, says, grants))
  await insertIdentity(ctx, { ...says, personId })
  return personId
}

async function connect(ctx: Ctx, says: ProviderSays, known: string | null): Promise<string> {
  const personId = actingPerson(ctx)
  if (known !== null && known !== personId)
    throw new NotByProvider('connected-elsewhere', 'the identity is somebody else’s')
  if (known === null) await insertIdentity(ctx, { ...says, personId })
  return personId
}

/**
 * Somebody who was added by hand and has no other way in is found by an address that the provider
 * has verified. Whoever has a password connects the two by showing that they know it.
 */
async function foundByAddress(ctx: Ctx, { email, isEmailVerified }: ProviderSays) {
  const person = email ? await findByEmail(ctx, email) : null
  if (!person) return null
  if (!person.isActive) throw new NotByProvider('locked-out', 'deactivated')
  if (!isEmailVerified || person.isDemo || (await hasWayIn(ctx, person.id)))
    throw new NotByProvider('address-taken', 'somebody has this address')
  return person.id
}

/** Nobody is added whom no group gives a role. */
async function added(ctx: Ctx, says: ProviderSays, grants: readonly RoleOfGroup[]) {
  if (grants.length === 0) throw new NotByProvider('no-role', 'no group gives a role')
  if (!says.email) throw new NotByProvider('no-address', 'no e-mail address')
  const name = (says.name ?? says.email).slice(0, 200)
  const person = { name, email: says.email }
  try {
    checkPerson(person)
  } catch {
    throw new NotByProvider('no-address', 'name or address cannot be used')
  }
  const id = await insertPerson(ctx, { ...person, position: null, timeZone: null, isDemo: false })
  if (!id) throw new NotByProvider('address-taken', 'somebody has this address')
  return id
}
