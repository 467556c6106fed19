import type { RowRule, RowRules } from '../../../domain/access/row-rules.js'
import { guardStep } from '../../../platform/guards.js'
import type { AfterMigrateStep } from '../../../platform/migrate.js'
import { BOUNDS } from '../../../platform/row-bounds.js'

/**
 * Shows of these tables to whoever owns none of them only the rows that the transaction says are
 * seen, and takes no other from them. Programs, which run as the owner, are not held to it.
 */
export const installRowSecurity = (rules: RowRules): AfterMigrateStep =>
  guardStep(
    'rows that are seen',
    'seen_by_reader()',
    [withdraw(Object.keys(rules)), REACH, ...Object.entries(rules).map(policyOf)].join('\n'),
  )

/** Asked once for each statement, not for each row: that is what the brackets are for. */
const ids = (setting: string): string =>
  `(select coalesce(nullif(current_setting('${setting}', true), ''), '{}'))::int[]`

const seen = { departments: ids(BOUNDS.departments), services: ids(BOUNDS.services) }

/**
 * An empty answer would look like a good one: a statement that comes without word of what is seen
 * fails as soon as there is a row to be shown.
 */
const REACH = `
create or replace function seen_by_reader() returns text language plpgsql stable parallel safe as $$
declare
  reach text := nullif(current_setting('${BOUNDS.reach}', true), '');
begin
  if reach is null then
    raise exception 'Nothing says whose facts are seen in this transaction'
      using errcode = 'insufficient_privilege', hint = 'Set ${BOUNDS.reach} in it.';
  end if;
  return reach;
end $$;`

const policyOf = ([table, rule]: [string, RowRule]): string => `
alter table "${table}" enable row level security;
drop policy if exists reach on "${table}";
create policy reach on "${table}"
  using ((select seen_by_reader()) = 'everything' or ${rule(seen)});`

/** Tables that had a rule and have none any more are open again. */
const withdraw = (kept: readonly string[]): string => `
do $$
declare
  name text;
begin
  for name in select tablename from pg_policies where schemaname = 'public' and policyname = 'reach'
    and not tablename = any ('{${kept.join(',')}}') loop
    execute format('drop policy reach on %I', name);
    execute format('alter table %I disable row level security', name);
  end loop;
end $$;`
