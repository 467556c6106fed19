/** The person in whose name the transaction reads and writes; without one there is nobody. */
const me = `(select nullif(current_setting('steerboard.person', true), '')::uuid)`

const ofPerson = (goal: string, isMine: string) => `(${goal}.kind <> 'PERSON' or ${isMine})`

const policy = (table: string, acts: 'select' | 'insert' | 'update', rule: string) => `
drop policy if exists ${table}_${acts} on ${table};
create policy ${table}_${acts} on ${table} for ${acts}
  ${acts === 'insert' ? `with check (${rule})` : `using (${rule})`};`

const rowsOf = (table: string) => `
alter table ${table} enable row level security;
alter table ${table} force row level security;`

/** Of a goal that is seen, or written, what hangs on it may be as well. */
const hanging = (table: string) => `
${rowsOf(table)}
${policy(table, 'select', `exists (select from goal g where g.id = ${table}.goal_id)`)}
${policy(
  table,
  'insert',
  `exists (select from goal g where g.id = ${table}.goal_id and ${ofPerson('g', `g.owner_id = ${me}`)})`,
)}`

/** True only within the function that counts people (\`counts.store.ts\`), and for nobody but its owner. */
const counting = `
do $$
begin
  drop policy if exists goal_counted on goal;
  execute format('create policy goal_counted on goal for select to %I
    using (current_setting(''steerboard.counting_goals'', true) = ''on'')', current_user);
end $$;`

/**
 * A personal goal is seen by its owner and those whom it is shared with, and written by its owner
 * alone. Reports and events follow their goal.
 */
export const goalPrivacy = `
${rowsOf('goal')}
${policy(
  'goal',
  'select',
  ofPerson(
    'goal',
    `owner_id = ${me} or exists (select from goal_share s where s.goal_id = goal.id
      and s.taken_back_at is null and (s.with_id = ${me} or (s.with_id is null and ${me} is not null)))`,
  ),
)}
${policy('goal', 'insert', ofPerson('goal', `owner_id = ${me}`))}
${policy('goal', 'update', ofPerson('goal', `owner_id = ${me}`))}
${hanging('goal_event')}
${hanging('goal_report')}
${rowsOf('goal_share')}
${policy(
  'goal_share',
  'select',
  `owner_id = ${me} or with_id = ${me} or (with_id is null and ${me} is not null)`,
)}
${policy('goal_share', 'insert', `owner_id = ${me}`)}
${policy('goal_share', 'update', `owner_id = ${me}`)}
${counting}
`
