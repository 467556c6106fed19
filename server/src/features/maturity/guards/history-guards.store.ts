import { historyGuards } from '../../../platform/guards.js'

/** What ended is kept. */
const assessed = historyGuards('refuse_change_of_maturity', {
  keeps: 'assessed',
  hint: 'Open another round.',
})

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

const endedOnly = (table: string, act: 'insert' | 'delete') => `
create or replace trigger ${table}_${act}_at_end before ${act} on ${table}
  for each row execute function refuse_but_at_end_of_round();`

/** Rounds keep what was found, and give away nothing of who found it. */
export const keptRounds = [
  assessed.refusal,
  onlyByTheEnd,
  ...lasting.map(assessed.neverRemoved),
  ...[...lasting, ...secret].map(assessed.neverEmptied),
  ...unchanged.map(assessed.neverChanged),
  ...['maturity_tally', 'maturity_evidence'].map(table => endedOnly(table, 'insert')),
  ...secret.map(table => endedOnly(table, 'delete')),
].join('\n')
