import type { Ctx } from '../../platform/context.js'
import { Conflict, Precondition } from '../../platform/errors.js'
import { inTransaction } from '../../platform/transaction.js'
import { addPersonWith } from './add-person.js'
import type { AdministeredPerson } from './administer/administered.js'
import { savePerson } from './administer/administered.store.js'
import { personInCharge } from './administer/person-in-charge.js'
import { checkedGrants, checkPerson, type GrantInput } from './check-person.js'
import { giveFirstPassword } from './give-first-password.js'
import { issueLink, type SignInLink } from './issue-link.js'
import { findByEmail, placeCodes } from './person.store.js'
import { administeredOf } from './read-administered.js'
import { deleteSessionsOf } from './session.store.js'
import { setGrants, setPersonActive } from './set-person.js'
import { deleteLinksOf } from './sign-in-link.store.js'

export interface PersonDetails {
  name: string
  email: string
  position?: string | null
}

/** What lets somebody in, shown this once. */
export interface Admission {
  person: AdministeredPerson
  link: SignInLink | null
  password: string | null
}

/** Adds a person with these roles, and makes the link by which they come in the first time. */
export async function invitePerson(
  ctx: Ctx,
  { position, ...details }: PersonDetails,
  roles: readonly GrantInput[],
): Promise<Admission> {
  ctx.demand('person.administer')
  return inTransaction(ctx, async tx => {
    const grants = checkedGrants(roles, await placeCodes(tx))
    const input = { ...details, name: details.name.trim(), position: position?.trim() || undefined }
    const { person, link } = await addPersonWith(tx, input, grants)
    return { person: await administeredOf(tx, person.id), link, password: null }
  })
}

/** Changes what is on record of a person. With another address, links sent to the old one end. */
export async function changePerson(
  ctx: Ctx,
  email: string,
  { name, email: address, position }: PersonDetails,
): Promise<AdministeredPerson> {
  ctx.demand('person.administer')
  return inTransaction(ctx, async tx => {
    const person = await personInCharge(tx, email, 'any')
    const changed = { name: name.trim(), email: address.trim(), position: position?.trim() || null }
    checkPerson({ ...changed, position: changed.position ?? undefined })
    const holder = await findByEmail(tx, changed.email)
    if (holder && holder.id !== person.id)
      throw new Conflict('There is a person with this e-mail address already.')
    await savePerson(tx, person.id, changed)
    if (changed.email !== person.email) await deleteLinksOf(tx, person.id)
    return administeredOf(tx, person.id)
  })
}

/** Gives a person exactly these roles, each everywhere, within a department or for a service. */
export async function setPersonRoles(
  ctx: Ctx,
  email: string,
  roles: readonly GrantInput[],
): Promise<AdministeredPerson> {
  ctx.demand('person.administer')
  const { id } = await setGrants(ctx, email, roles)
  return administeredOf(ctx, id)
}

/** Lets a person in or locks them out. @throws Precondition for oneself. */
export async function admitPerson(
  ctx: Ctx,
  email: string,
  isActive: boolean,
): Promise<AdministeredPerson> {
  ctx.demand('person.administer')
  return inTransaction(ctx, async tx => {
    const { id } = await personInCharge(tx, email, 'any')
    if (!isActive && tx.actor.kind === 'user' && tx.actor.id === id)
      throw new Precondition('You would lock yourself out. Ask another administrator to do it.')
    await setPersonActive(tx, email, isActive)
    return administeredOf(tx, id)
  })
}

/** Makes a link by which a person signs in once, within a day. */
export async function makeSignInLink(ctx: Ctx, email: string): Promise<Admission> {
  ctx.demand('person.administer')
  const link = await issueLink(ctx, email)
  const { id } = await personInCharge(ctx, email, 'active')
  return { person: await administeredOf(ctx, id), link, password: null }
}

/** Makes a password for a person, who can do nothing with it but choose one of their own. */
export async function makeFirstPassword(ctx: Ctx, email: string): Promise<Admission> {
  ctx.demand('person.administer')
  const password = await giveFirstPassword(ctx, email)
  const { id } = await personInCharge(ctx, email, 'active')
  return { person: await administeredOf(ctx, id), link: null, password }
}

/** Signs a person out of every browser. */
export async function endSessionsOf(ctx: Ctx, email: string): Promise<AdministeredPerson> {
  ctx.demand('person.administer')
  const { id } = await personInCharge(ctx, email, 'any')
  await deleteSessionsOf(ctx, id)
  return administeredOf(ctx, id)
}
