import { afterAll, describe, expect, test } from 'vitest'
import { tableRights } from './access-rights.js'
import { APP_ROLE } from './after-migrate.js'
import { ADD_ONLY } from './domain/access/table-rights.js'
import { installRights } from './features/auth/index.js'
import { openPostgres } from './platform/postgres.js'
import { testDatabase } from './testing/database.js'

const db = await testDatabase()
const asked = openPostgres(db.url, { max: 2, role: APP_ROLE })
afterAll(() => asked.end())

const tablesOf = async () => {
  const rows = await db.sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`
  return rows.map(({ name }) => name)
}

describe('the role that questions are answered as', () => {
  test('has exactly the rights that the slices list, for every table there is', async () => {
    expect(Object.keys(tableRights).toSorted(), 'say it in the rights.ts of its slice').toEqual(
      await tablesOf(),
    )
    const rows = await db.sql<{ table: string; acts: string[] }[]>`
      select table_name as table, array_agg(lower(privilege_type)::text order by 1) as acts
      from information_schema.role_table_grants where grantee = ${APP_ROLE} group by table_name`
    const given = Object.fromEntries(rows.map(({ table, acts }) => [table, acts.toSorted()]))
    const listed = Object.entries(tableRights).filter(([, acts]) => acts.length > 0)
    expect(given).toEqual(
      Object.fromEntries(listed.map(([table, acts]) => [table, acts.toSorted()])),
    )
  })

  test('owns nothing and passes no row security', async () => {
    const [row] = await asked.sql`
      select current_user as role, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
        (select count(*)::int from pg_class where relowner = r.oid) as owned
      from pg_roles r where rolname = current_user`
    expect(row).toEqual({
      ...{ role: APP_ROLE, rolsuper: false, rolbypassrls: false, rolcreaterole: false },
      ...{ rolcreatedb: false, owned: 0 },
    })
  })

  test.each([
    ['change the books', 'update ledger_entry set v1 = 0'],
    ['bring in facts', "insert into department (code, name) values ('X', 'X')"],
    ['empty a table', 'truncate session'],
    ['switch off what guards a table', 'alter table motion disable trigger all'],
    ['take a table away', 'drop table motion_event'],
    ['make a table', 'create table public.mine (id int)'],
    [
      'write a guard anew',
      'create or replace function guard_motion() returns trigger language plpgsql as $$ begin return new; end $$',
    ],
    ['look at the work of the jobs', 'select * from job_slot'],
  ])('cannot %s', async (_, statement) => {
    await expect(asked.sql.unsafe(statement)).rejects.toMatchObject({ code: '42501' })
  })

  test('adds to a record and neither changes nor removes what stands there', async () => {
    const records = Object.keys(tableRights).filter(table => tableRights[table] === ADD_ONLY)
    expect(records).toContain('motion_event')
    for (const table of records) {
      const refused = { code: '42501' }
      await expect(asked.sql.unsafe(`delete from "${table}"`), table).rejects.toMatchObject(refused)
      const [column] = await db.sql<{ name: string }[]>`
        select column_name as name from information_schema.columns
        where table_name = ${table} and is_generated = 'NEVER' and is_identity = 'NO' limit 1`
      await expect(
        asked.sql.unsafe(`update "${table}" set "${column?.name}" = "${column?.name}"`),
        table,
      ).rejects.toMatchObject(refused)
    }
  })

  test('is taken back a right that is no longer listed', async () => {
    await db.sql.begin(async sql => {
      await installRights(APP_ROLE, { organisation: ['select'] }).run(sql)
      const rows = await sql`
        select table_name from information_schema.role_table_grants where grantee = ${APP_ROLE}`
      expect(rows).toEqual([{ table_name: 'organisation' }])
      await installRights(APP_ROLE, tableRights).run(sql)
    })
  })
})

describe('a user who may not make roles', async () => {
  const own = await testDatabase({ empty: true, max: 1 })
  const url = new URL(own.url)
  const name = url.pathname.slice(1)
  const [user, role] = [`plain_${name}`, `app_${name}`]
  Object.assign(url, { username: user, password: 'plain' })

  test('is told what to run, and goes on once it was', async () => {
    await own.sql.unsafe(`create role "${user}" login password 'plain'`)
    await own.sql.unsafe(`alter database "${name}" owner to "${user}"`)
    const plain = openPostgres(url.href, { max: 1 })
    await plain.sql`create table organisation (id int)`
    const install = () =>
      plain.sql.begin(sql => installRights(role, { organisation: ['select'] }).run(sql))
    const refusal = await install().catch((error: unknown) => error)
    expect(refusal).toMatchObject({
      message: `The user ${user} may not make the role ${role}, as which questions are answered.`,
      wayOn: `Run once, as a user who may: create role "${role}" nologin; grant "${role}" to "${user}";`,
    })
    const { wayOn } = refusal as { wayOn: string }
    await own.sql.unsafe(wayOn.slice(wayOn.indexOf('create role')))
    await install()
    await plain.end()
    const app = openPostgres(url.href, { max: 1, role })
    const rows =
      await app.sql`select current_user, (select count(*)::int from organisation) as rows`
    expect(rows).toEqual([{ current_user: role, rows: 0 }])
    await app.end()
  })

  test('is not given a role that reads every row', async () => {
    await own.sql.unsafe(`alter role "${role}" bypassrls`)
    const install = own.sql.begin(sql => installRights(role, {}).run(sql))
    await expect(install).rejects.toThrow('could read every row')
    await own.sql.unsafe(`drop owned by "${user}", "${role}" cascade`)
    await own.sql.unsafe(`alter database "${name}" owner to current_user`)
    await own.sql.unsafe(`drop role "${user}", "${role}"`)
  })
})
