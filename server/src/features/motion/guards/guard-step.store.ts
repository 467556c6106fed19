import { createHash } from 'node:crypto'
import type { AfterMigrateStep } from '../../../platform/migrate.js'

const keptOf = (table: string) => `
create or replace trigger ${table}_is_kept before delete on ${table}
  for each row execute function refuse_change_of_history();
create or replace trigger ${table}_is_not_emptied before truncate on ${table}
  for each statement execute function refuse_change_of_history();`

const onlyAddedTo = (table: string) => `
create or replace trigger ${table}_is_not_changed before update on ${table}
  for each row execute function refuse_change_of_history();`

/**
 * Triggers that keep what was decided.
 * @param added tables that are only ever added to.
 * @param lasting tables whose rows may change but are never removed.
 */
export const keepHistory = (added: readonly string[], lasting: readonly string[] = []): string =>
  [...[...added, ...lasting].map(keptOf), ...added.map(onlyAddedTo)].join('\n')

/**
 * A step that installs guards in the database; where the same are there already it does nothing.
 * @param marker one of its functions, such as `guard_motion()`, whose comment names what is installed.
 */
export const guardStep = (name: string, marker: string, text: string): AfterMigrateStep => ({
  name,
  async run(sql) {
    const version = createHash('sha256').update(text).digest('hex')
    const [installed] = await sql`
      select obj_description(to_regprocedure(${marker}), 'pg_proc') as version`
    if (installed?.version === version) return
    await sql.unsafe(text)
    await sql.unsafe(`comment on function ${marker} is '${version}'`)
  },
})
