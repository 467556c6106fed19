import { databaseErrorOf } from '../../../platform/database-error.js'
import { CannotRun } from '../../../platform/errors.js'
import type { Sql } from '../../../platform/postgres.js'

const INSUFFICIENT_PRIVILEGE = '42501'

/**
 * Makes sure that there is the role which questions are answered as, that it neither owns anything nor passes row
 * security, and that the user of this connection may take it on. Roles belong to the whole server,
 * so it may be there already.
 * @throws CannotRun with the statements to run, where this user may not do so.
 */
export async function ensureAppRole(sql: Sql, role: string): Promise<void> {
  const state = await readAppRole(sql, role)
  if (state.isStrong)
    throw new CannotRun(
      `The role ${role} could read every row: it is a superuser, or passes row security.`,
      `Set DATABASE_ROLE to another name, or run: alter role "${role}" nosuperuser nobypassrls`,
    )
  if (state.isThere && state.isMine) return
  await sql.unsafe('savepoint role')
  try {
    if (!state.isThere) await sql.unsafe(createRole(role))
    await sql.unsafe(`grant "${role}" to current_user`)
    await sql.unsafe('release savepoint role')
  } catch (error) {
    await sql.unsafe('rollback to savepoint role')
    if (databaseErrorOf(error)?.code !== INSUFFICIENT_PRIVILEGE) throw error
    throw new CannotRun(
      `The user ${state.user} may not make the role ${role}, as which questions are answered.`,
      `Run once, as a user who may: ${state.isThere ? '' : `create role "${role}" nologin; `}grant "${role}" to "${state.user}";`,
    )
  }
}

/** Another database of the same server may make it at the same moment. */
const createRole = (role: string): string => `
do $$ begin
  create role "${role}" nologin nosuperuser nobypassrls nocreatedb nocreaterole;
exception when duplicate_object or unique_violation then null;
end $$`

interface AppRole {
  isThere: boolean
  isStrong: boolean
  /** The user of this connection may take it on. */
  isMine: boolean
  user: string
}

async function readAppRole(sql: Sql, role: string): Promise<AppRole> {
  const [row] = await sql<AppRole[]>`
    select found.oid is not null as "isThere",
      coalesce(found.rolsuper or found.rolbypassrls, false) as "isStrong",
      coalesce(pg_has_role(current_user, found.oid, 'member'), false) as "isMine",
      current_user as user
    from (select) one left join pg_roles found on found.rolname = ${role}`
  if (!row) throw new Error('The database says nothing about its roles')
  return row
}
