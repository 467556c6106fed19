import { createHash } from 'node:crypto'
import type { AfterMigrateStep } from '../../../platform/migrate.js'
import type { Sql } from '../../../platform/postgres.js'
import { readingViews, secondsFunction } from '../views/reading-views.js'
import { recordViews } from '../views/record-views.js'
import { grantViews } from './login-role.store.js'

const views = [...readingViews, ...recordViews]

/** The views that a login may read. */
export const toldViews: readonly string[] = views.flatMap(({ name, isTold }) =>
  isTold ? [name] : [],
)

/**
 * Everything in the schema `bi`. The views read as their owner, so that a login needs no right on a
 * table; what of it the login sees stands in each of them, behind a barrier that no condition of the
 * login is tried before.
 */
const viewsSql = (): string =>
  [
    'drop schema if exists bi cascade',
    'create schema bi',
    secondsFunction,
    ...views.map(
      ({ name, text }) => `create view bi.${name} with (security_barrier = true) as ${text}`,
    ),
    "comment on schema bi is 'For BI tools: docs/bi.md'",
  ].join(';\n')

/** Makes the views anew where their text is another than at the last start. */
export const installBiViews: AfterMigrateStep = {
  name: 'views for BI tools',
  async run(sql) {
    const text = viewsSql()
    const version = createHash('sha256').update(text).digest('hex')
    if (await isInstalled(sql, version)) return
    await sql.unsafe(text)
    await sql.unsafe(`comment on function bi._seconds(int) is '${version}'`)
    const logins = await sql<{ name: string }[]>`
      select l.name from bi_login l join pg_roles r on r.rolname = l.name`
    for (const { name } of logins) await grantViews(sql, name, toldViews)
  },
}

/** A column that a view shows can be neither changed nor dropped while the view is there. */
export const removeBiViews: AfterMigrateStep = {
  name: 'views for BI tools, out of the way',
  async run(sql) {
    await sql`drop schema if exists bi cascade`
  },
}

async function isInstalled(sql: Sql, version: string): Promise<boolean> {
  const [row] = await sql<{ isIt: boolean | null }[]>`
    select obj_description(to_regprocedure('bi._seconds(int)'), 'pg_proc') = ${version} as "isIt"`
  return row?.isIt ?? false
}
