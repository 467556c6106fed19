import { guardStep, keepHistory } from './guard-step.store.js'
import { motionGuards } from './motion-guards.store.js'

/** What lets the demo be taken out again, with all that was decided in it. */
const history = `
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

/** Everything that the database itself refuses about motions; before the guards of what they decide. */
export const installMotionGuards = guardStep(
  'motion guards',
  'refuse_change_of_history()',
  [
    history,
    keepHistory(['motion_event', 'committee_rules'], ['motion', 'motion_vote']),
    motionGuards,
  ].join('\n'),
)
