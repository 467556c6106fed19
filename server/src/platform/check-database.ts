import { databaseErrorOf } from './database-error.js'
import { CannotRun } from './errors.js'
import type { Sql } from './postgres.js'

const OLDEST = 15
const NEWEST = 18

/** Throws CannotRun, in one plain sentence, unless this is a Postgres 15 to 18 that takes writes. */
export async function checkDatabase(sql: Sql, shownUrl: string): Promise<void> {
  const [row] = await sql<{ version: number; read_only: boolean; may_create: boolean }[]>`
    select current_setting('server_version_num')::int / 10000 as version,
           pg_is_in_recovery() or current_setting('default_transaction_read_only')::bool as read_only,
           has_database_privilege(current_database(), 'create')
             and coalesce(has_schema_privilege(to_regnamespace('public'), 'create'), false)
             as may_create
  `.catch((error: unknown) => {
    throw explainConnection(error, shownUrl)
  })
  if (!row || row.version < OLDEST || row.version > NEWEST) {
    throw new CannotRun(
      `The database at ${shownUrl} is Postgres ${row?.version}; versions ${OLDEST} to ${NEWEST} are supported.`,
      'Point DATABASE_URL at a supported server, or unset it to use the embedded one.',
    )
  }
  if (row.read_only) {
    throw new CannotRun(
      `The database at ${shownUrl} is read-only.`,
      'Point DATABASE_URL at the primary server, or lift default_transaction_read_only.',
    )
  }
  if (!row.may_create) {
    throw new CannotRun(
      `The user of ${shownUrl} may not create tables in this database.`,
      'Make this user the owner of the database: alter database NAME owner to USER.',
    )
  }
}

const REASONS: Record<string, [reason: string, wayOn: string]> = {
  '28P01': [
    'refuses the password',
    'Check user and password in DATABASE_URL; write @ : / # % in them as %40 %3A %2F %23 %25.',
  ],
  '28000': [
    'refuses this user',
    'Check the user in DATABASE_URL and the pg_hba.conf of the server.',
  ],
  '3D000': [
    'has no database of that name',
    'Create it (createdb), or correct the name at the end of DATABASE_URL.',
  ],
  '53300': ['has no connection left', 'Raise max_connections there, or lower DATABASE_POOL here.'],
  ENOTFOUND: ['has a host name that is not known', 'Correct the host in DATABASE_URL.'],
}

function explainConnection(error: unknown, shownUrl: string): CannotRun {
  const code = databaseErrorOf(error)?.code ?? 'unknown'
  const [reason, wayOn] = REASONS[code] ?? [
    `cannot be reached (${code})`,
    'Start it, or correct DATABASE_URL, or unset it to use the embedded one.',
  ]
  return new CannotRun(`The database at ${shownUrl} ${reason}.`, wayOn)
}
