import { createHash } from 'node:crypto'
import type { TableRights } from '../../../domain/access/table-rights.js'
import type { AfterMigrateStep } from '../../../platform/migrate.js'
import type { Sql } from '../../../platform/postgres.js'
import { ensureAppRole } from './app-role.store.js'

/**
 * Makes the application role and gives it exactly these rights, none on any other table. It owns
 * nothing, so it can change no table, trigger or policy, and row security holds for it.
 */
export const installRights = (role: string, rights: TableRights): AfterMigrateStep => ({
  name: 'rights of the application role',
  async run(sql) {
    await ensureAppRole(sql, role)
    const text = rightsSql(role, rights)
    const version = createHash('sha256').update(text).digest('hex')
    if (await isInstalled(sql, role, version)) return
    await sql.unsafe(text)
    await sql.unsafe(`comment on function rights_of_app() is '${version}'`)
  },
})

const grantOf = (role: string, [table, acts]: [string, TableRights[string]]): string =>
  acts.length > 0 ? `grant ${acts.join(', ')} on table public."${table}" to "${role}";` : ''

/** The function does nothing: its comment says which rights are installed. */
const rightsSql = (role: string, rights: TableRights): string => `
create or replace function rights_of_app() returns text language sql immutable as $$ select '${role}' $$;
grant usage on schema public to "${role}";
revoke all on all tables in schema public from "${role}";
${Object.entries(rights)
  .map(entry => grantOf(role, entry))
  .join('\n')}`

/** A database that was moved to another server brings the comment, and no rights. */
async function isInstalled(sql: Sql, role: string, version: string): Promise<boolean> {
  const [row] = await sql<{ isIt: boolean }[]>`
    select obj_description(to_regprocedure('rights_of_app()'), 'pg_proc') = ${version}
      and has_table_privilege(${role}, to_regclass('public.organisation'), 'select') as "isIt"`
  return row?.isIt ?? false
}
