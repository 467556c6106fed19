/** What ended is kept; the demo may be taken out with all that was assessed in it. */
const refuseChange = `
create or replace function refuse_change_of_maturity() returns trigger language plpgsql as $$
begin
  if current_setting('steerboard.clear_demo', true) = 'on' then
    if tg_level = 'STATEMENT' then return null; end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
  end if;
  raise exception '% keeps what was assessed: rows are only added', tg_table_name
    using errcode = 'restrict_violation', hint = 'Open another round.';
end $$;
`

/** Only the end of a round takes ballots away, or adds what became of them. */
const onlyByTheEnd = `
create or replace function refuse_but_at_end_of_round() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() > 1 or current_setting('steerboard.clear_demo', true) = 'on' then
    if tg_op = 'DELETE' then return old; end if;
    return new;
  end if;
  raise exception '% changes only by the end of its round', tg_table_name
    using errcode = 'restrict_violation', hint = 'Close or cancel the round.';
end $$;
`

const lasting = [
  'maturity_round',
  'maturity_rater',
  'maturity_tally',
  'maturity_evidence',
  'ai_goal',
]
const unchanged = ['maturity_tally', 'maturity_evidence', 'maturity_round_key', 'ai_goal']
const secret = ['maturity_round_key', 'maturity_ballot', 'maturity_answer']

const kept = (table: string) => `
create or replace trigger ${table}_is_kept before delete on ${table}
  for each row execute function refuse_change_of_maturity();`

const notEmptied = (table: string) => `
create or replace trigger ${table}_is_not_emptied before truncate on ${table}
  for each statement execute function refuse_change_of_maturity();`

const notChanged = (table: string) => `
create or replace trigger ${table}_is_not_changed before update on ${table}
  for each row execute function refuse_change_of_maturity();`

const endedOnly = (table: string, act: 'insert' | 'delete') => `
create or replace trigger ${table}_${act}_at_end before ${act} on ${table}
  for each row execute function refuse_but_at_end_of_round();`

/** Rounds keep what was found, and give away nothing of who found it. */
export const historyGuards = [
  refuseChange,
  onlyByTheEnd,
  ...lasting.map(kept),
  ...[...lasting, ...secret].map(notEmptied),
  ...unchanged.map(notChanged),
  ...['maturity_tally', 'maturity_evidence'].map(table => endedOnly(table, 'insert')),
  ...secret.map(table => endedOnly(table, 'delete')),
].join('\n')
