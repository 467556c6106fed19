import { createHash } from 'node:crypto'
import type { AfterMigrateStep } from '../../platform/migrate.js'

/** Rows that are only ever added; the demo organisation may be taken out with all of them. */
const added = ['alert_transition', 'alert_sighting', 'alert_rule', 'alert_evaluation']

const guardOf = (table: string) => `
create or replace trigger ${table}_is_kept before update or delete on ${table}
  for each row execute function refuse_change_of_alerts();
create or replace trigger ${table}_is_not_emptied before truncate on ${table}
  for each statement execute function refuse_change_of_alerts();`

const guardSql = (): string => `
create or replace function refuse_change_of_alerts() returns trigger language plpgsql as $$
begin
  if current_setting('steerboard.clear_demo', true) = 'on' then
    if tg_level = 'STATEMENT' then return null; end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
  end if;
  raise exception '% keeps what was alerted: rows are only added', tg_table_name
    using errcode = 'restrict_violation', hint = 'Acknowledge, snooze or dismiss the alert instead.';
end $$;
${added.map(guardOf).join('\n')}`

/** Installs what the database itself refuses about alerts; where it is there already, nothing. */
export const installAlertGuards: AfterMigrateStep = {
  name: 'alert guards',
  async run(sql) {
    const text = guardSql()
    const version = createHash('sha256').update(text).digest('hex')
    const [installed] = await sql`
      select obj_description(to_regprocedure('refuse_change_of_alerts()'), 'pg_proc') as version`
    if (installed?.version === version) return
    await sql.unsafe(text)
    await sql.unsafe(`comment on function refuse_change_of_alerts() is '${version}'`)
  },
}
