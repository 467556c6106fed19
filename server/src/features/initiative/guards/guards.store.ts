import { createHash } from 'node:crypto'
import type { AfterMigrateStep } from '../../../platform/migrate.js'
import { linkGuards } from './link-guards.store.js'
import { scoreGuards } from './score-guards.store.js'

/** The demo can be taken out again, with all that was done in it. */
const refusal = `
create or replace function refuse_change_of_initiatives() returns trigger language plpgsql as $$
begin
  if current_setting('steerboard.clear_demo', true) = 'on' then
    if tg_level = 'STATEMENT' then return null; end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
  end if;
  raise exception '% keeps what was known: rows are only added', tg_table_name
    using errcode = 'restrict_violation', hint = 'Add a further row; the newest one counts.';
end $$;
`

const kept = [
  'initiative',
  'initiative_version',
  'initiative_objective',
  'initiative_approval',
  'initiative_stage',
  'initiative_risk',
  'initiative_milestone',
  'value_amount',
  'service_result',
  'score_sheet',
  'initiative_score',
]

const guardOf = (table: string, acts: string) => `
create or replace trigger ${table}_is_kept before ${acts} on ${table}
  for each row execute function refuse_change_of_initiatives();
create or replace trigger ${table}_is_not_emptied before truncate on ${table}
  for each statement execute function refuse_change_of_initiatives();`

/** What a motion decided follows from one that was approved: `guard_decided` is of the motions. */
const guardOfDecided = (table: string) => `
create or replace trigger ${table}_was_decided before insert on ${table}
  for each row execute function guard_decided();`

const guardSql = (): string =>
  [
    refusal,
    ...kept.map(table => guardOf(table, 'update or delete')),
    guardOf('scoring_round', 'delete'),
    ...['initiative_approval', 'initiative_risk'].map(guardOfDecided),
    linkGuards,
    scoreGuards,
  ].join('\n')

/** Installs what the database itself refuses about initiatives; where it is there it does nothing. */
export const installInitiativeGuards: AfterMigrateStep = {
  name: 'initiative guards',
  async run(sql) {
    const text = guardSql()
    const version = createHash('sha256').update(text).digest('hex')
    const [installed] = await sql`
      select obj_description(to_regprocedure('refuse_change_of_initiatives()'), 'pg_proc') as version`
    if (installed?.version === version) return
    await sql.unsafe(text)
    await sql.unsafe(`comment on function refuse_change_of_initiatives() is '${version}'`)
  },
}
