import type { Sql } from '../../../platform/postgres.js'

const CONNECTIONS = 10
const SETTINGS = [
  'default_transaction_read_only = on',
  "statement_timeout = '60s'",
  "idle_in_transaction_session_timeout = '60s'",
  'search_path = bi',
]

export const isRole = async (sql: Sql, name: string): Promise<boolean> =>
  (await sql`select from pg_roles where rolname = ${name}`).length > 0

/** Makes the role, or gives it another password. The name was checked: it needs no escape. */
export async function writeRole(
  sql: Sql,
  name: string,
  { verifier, isNew }: { verifier: string; isNew: boolean },
): Promise<void> {
  const with_ = `login nosuperuser nocreatedb nocreaterole nobypassrls noreplication
    connection limit ${CONNECTIONS} password '${verifier}'`
  await sql.unsafe(`${isNew ? 'create' : 'alter'} role "${name}" ${with_}`)
  for (const setting of SETTINGS) await sql.unsafe(`alter role "${name}" set ${setting}`)
}

/** Lets a login read these views, and nothing else. */
export async function grantViews(sql: Sql, name: string, views: readonly string[]): Promise<void> {
  await sql.unsafe(`grant usage on schema bi to "${name}"`)
  const list = views.map(view => `bi.${view}`).join(', ')
  await sql.unsafe(`grant select on ${list} to "${name}"`)
}

/** Ends its connections and takes it away. */
export async function dropRole(sql: Sql, name: string): Promise<void> {
  await sql.unsafe(`alter role "${name}" nologin`)
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where usename = ${name}`
  await sql.unsafe(`drop owned by "${name}"`)
  await sql.unsafe(`drop role "${name}"`)
}
