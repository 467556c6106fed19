import type { Ctx } from '../../platform/context.js'
import { Conflict, NotFound } from '../../platform/errors.js'
import { refuse, unknownName } from '../../platform/refuse.js'
import { newSecret } from '../../platform/secret.js'
import { inTransaction } from '../../platform/transaction.js'
import { scramVerifier } from './scram.js'
import { toldViews } from './stores/install-views.store.js'
import {
  deleteLogin,
  idsOfCodes,
  type LoginRow,
  loadLogins,
  saveLogin,
} from './stores/login.store.js'
import { dropRole, grantViews, isRole, writeRole } from './stores/login-role.store.js'

export interface LoginInput {
  name: string
  /** Codes; without any of both it sees the whole organisation. */
  departments: readonly string[]
  services: readonly string[]
}

const NAME = /^[a-z][a-z0-9_]{2,40}$/

/** The logins of BI tools, by name. */
export async function listLogins(ctx: Ctx): Promise<LoginRow[]> {
  ctx.demand('bi.administer')
  return loadLogins(ctx)
}

/**
 * Makes a login that reads the views of what it may see, and nothing else; or gives one that there
 * is another password and reach. The password is shown this once.
 * @throws Invalid for a name or code that cannot be, Conflict for a role that is none of ours.
 */
export async function grantLogin(
  ctx: Ctx,
  { name, departments, services }: LoginInput,
): Promise<{ name: string; password: string }> {
  ctx.demand('bi.administer')
  if (!NAME.test(name))
    throw refuse('name', 'A login has 3 to 41 small letters, digits and underscores.', [
      'such as power_bi',
    ])
  return inTransaction(ctx, async tx => {
    const isOurs = (await loadLogins(tx)).some(each => each.name === name)
    const isThere = await isRole(tx.sql, name)
    if (isThere && !isOurs)
      throw new Conflict(
        `The database has a role ${name} that is no BI login: choose another name.`,
      )
    const reach = {
      departments: await idsOf(tx, 'department', departments),
      services: await idsOf(tx, 'service', services),
    }
    const password = newSecret()
    await writeRole(tx.sql, name, { verifier: scramVerifier(password), isNew: !isThere })
    await grantViews(tx.sql, name, toldViews)
    await saveLogin(tx, { name, ...reach })
    return { name, password }
  })
}

/** Takes a login away and ends its connections. @throws NotFound. */
export async function revokeLogin(ctx: Ctx, name: string): Promise<void> {
  ctx.demand('bi.administer')
  await inTransaction(ctx, async tx => {
    if (!(await deleteLogin(tx, name))) throw new NotFound(`There is no BI login ${name}.`)
    if (await isRole(tx.sql, name)) await dropRole(tx.sql, name)
  })
}

async function idsOf(
  ctx: Ctx,
  table: 'department' | 'service',
  codes: readonly string[],
): Promise<number[]> {
  const ids = await idsOfCodes(ctx, table, codes)
  return ids.map((id, at) => {
    if (id === null) throw unknownName(table, table, { sent: codes[at] ?? '', known: [] })
    return id
  })
}
