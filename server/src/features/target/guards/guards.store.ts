import { createHash } from 'node:crypto'
import type { AfterMigrateStep } from '../../../platform/migrate.js'
import { motionGuards } from './motion-guards.store.js'
import { targetGuards } from './target-guards.store.js'

/** What lets the demo be taken out again, with all that was decided in it. */
const historyGuards = `
create or replace function refuse_change_of_history() returns trigger language plpgsql as $$
begin
  if current_setting('steerboard.clear_demo', true) = 'on' then
    if tg_level = 'STATEMENT' then return null; end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
  end if;
  raise exception '% keeps what was decided: rows are only added', tg_table_name
    using errcode = 'restrict_violation', hint = 'Propose a motion; its approval adds what follows.';
end $$;
`

/** Rows that may only be added to. */
const appendOnly = ['motion_event', 'target_end', 'target_waiver', 'committee_rules']
/** Rows that are never removed. */
const lasting = [...appendOnly, 'motion', 'motion_vote', 'target_version']

const guardOf = (table: string) => `
create or replace trigger ${table}_is_kept before delete on ${table}
  for each row execute function refuse_change_of_history();
create or replace trigger ${table}_is_not_emptied before truncate on ${table}
  for each statement execute function refuse_change_of_history();`

const guardOfAdded = (table: string) => `
create or replace trigger ${table}_is_not_changed before update on ${table}
  for each row execute function refuse_change_of_history();`

/** Everything that the database itself refuses about targets and motions. */
const guardSql = (): string =>
  [
    historyGuards,
    ...lasting.map(guardOf),
    ...appendOnly.map(guardOfAdded),
    motionGuards,
    targetGuards,
  ].join('\n')

/** Installs the guards; where the same are there already it does nothing. */
export const installTargetGuards: AfterMigrateStep = {
  name: 'target guards',
  async run(sql) {
    const text = guardSql()
    const version = createHash('sha256').update(text).digest('hex')
    const [installed] = await sql`
      select obj_description(to_regprocedure('refuse_change_of_history()'), 'pg_proc') as version`
    if (installed?.version === version) return
    await sql.unsafe(text)
    await sql.unsafe(`comment on function refuse_change_of_history() is '${version}'`)
  },
}
