import { createHash } from 'node:crypto'
import type { AfterMigrateStep } from './migrate.js'

/** Triggers on tables whose rows are history. */
export interface HistoryGuards {
  /** SQL of the function that refuses; before the triggers. */
  refusal: string
  neverRemoved(table: string): string
  neverEmptied(table: string): string
  neverChanged(table: string): string
  /**
   * All that it takes for tables.
   * @param added only ever added to.
   * @param lasting rows may change but are never removed.
   */
  keep(added: readonly string[], lasting?: readonly string[]): string
}

/**
 * A function of the database that refuses changes of history, and its triggers. The demo can be taken
 * out again, with all that was done in it.
 */
export function historyGuards(
  name: string,
  { keeps, hint }: { keeps: string; hint: string },
): HistoryGuards {
  const guard = (table: string, is: string, before: string) => `
create or replace trigger ${table}_${is} before ${before} on ${table}
  for each ${before === 'truncate' ? 'statement' : 'row'} execute function ${name}();`
  const neverRemoved = (table: string) => guard(table, 'is_kept', 'delete')
  const neverEmptied = (table: string) => guard(table, 'is_not_emptied', 'truncate')
  const neverChanged = (table: string) => guard(table, 'is_not_changed', 'update')
  return {
    ...{ neverRemoved, neverEmptied, neverChanged },
    refusal: `
create or replace function ${name}() returns trigger language plpgsql as $$
begin
  if current_setting('steerboard.clear_demo', true) = 'on' then
    if tg_level = 'STATEMENT' then return null; end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
  end if;
  raise exception '% keeps what was ${keeps}: rows are only added', tg_table_name
    using errcode = 'restrict_violation', hint = '${hint}';
end $$;
`,
    keep: (added, lasting = []) =>
      [
        ...[...added, ...lasting].flatMap(table => [neverRemoved(table), neverEmptied(table)]),
        ...added.map(neverChanged),
      ].join('\n'),
  }
}

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
