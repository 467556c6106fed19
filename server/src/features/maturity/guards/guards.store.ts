import { createHash } from 'node:crypto'
import type { AfterMigrateStep } from '../../../platform/migrate.js'
import { historyGuards } from './history-guards.store.js'
import { ballotGuards, roundGuards } from './round-guards.store.js'

/** Everything that the database itself refuses about assessments. */
const guardSql = [historyGuards, roundGuards, ballotGuards].join('\n')

/** Installs the guards; where the same are there already it does nothing. */
export const installMaturityGuards: AfterMigrateStep = {
  name: 'maturity guards',
  async run(sql) {
    const version = createHash('sha256').update(guardSql).digest('hex')
    const [installed] = await sql`
      select obj_description(to_regprocedure('refuse_change_of_maturity()'), 'pg_proc') as version`
    if (installed?.version === version) return
    await sql.unsafe(guardSql)
    await sql.unsafe(`comment on function refuse_change_of_maturity() is '${version}'`)
  },
}
