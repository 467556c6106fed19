import type { Side } from '../../../domain/maturity/raters.js'
import type { Ctx } from '../../../platform/context.js'
import type { RoundState } from '../round-states.js'

export interface RoundRow {
  id: number
  title: string
  state: RoundState
  closesOn: string
  openedBy: string
  openedAt: Date
  endedBy: string | null
  endedAt: Date | null
  reason: string | null
}

export interface RaterRow {
  roundId: number
  personId: string
  side: Side
  hasHandedIn: boolean
}

const columns = (ctx: Ctx) => ctx.sql`id, title, state, closes_on::text as "closesOn",
  opened_by as "openedBy", opened_at as "openedAt", ended_by as "endedBy", ended_at as "endedAt",
  reason`

/** All rounds, the newest first. */
export async function loadRounds(ctx: Ctx): Promise<RoundRow[]> {
  return ctx.sql<RoundRow[]>`
    select ${columns(ctx)} from maturity_round order by opened_at desc, id desc`
}

/** Held until the transaction ends: nobody else changes the round, or nobody ends it. */
export type Hold = 'CHANGE' | 'KEEP_OPEN'

export async function loadRound(ctx: Ctx, id: number, hold: Hold | null): Promise<RoundRow | null> {
  const { sql } = ctx
  const lock = { CHANGE: sql`for update`, KEEP_OPEN: sql`for share` }
  const [row] = await sql<RoundRow[]>`
    select ${columns(ctx)} from maturity_round where id = ${id} ${hold ? lock[hold] : sql``}`
  return row ?? null
}

/** The id of the new round; null where one is open already. */
export async function insertRound(
  ctx: Ctx,
  {
    title,
    closesOn,
    openedBy,
    secret,
  }: Pick<RoundRow, 'title' | 'closesOn' | 'openedBy'> & { secret: Buffer },
): Promise<number | null> {
  const [row] = await ctx.sql<{ id: number }[]>`
    insert into maturity_round (title, closes_on, opened_by, opened_at)
    values (${title}, ${closesOn}, ${openedBy}, ${ctx.now})
    on conflict (state) where state = 'OPEN' do nothing
    returning id`
  if (row)
    await ctx.sql`
      insert into maturity_round_key (round_id, secret) values (${row.id}, ${secret})`
  return row?.id ?? null
}

/** Ends a round; the database makes the tallies and deletes the ballots. */
export async function updateEnded(
  ctx: Ctx,
  {
    id,
    state,
    endedBy,
    reason,
  }: { id: number; state: RoundState; endedBy: string; reason: string | null },
): Promise<void> {
  await ctx.sql`
    update maturity_round
    set state = ${state}, ended_by = ${endedBy}, ended_at = ${ctx.now}, reason = ${reason}
    where id = ${id}`
}

/** Who was asked, of these rounds. */
export async function loadRaters(ctx: Ctx, rounds: readonly number[]): Promise<RaterRow[]> {
  return ctx.sql<RaterRow[]>`
    select round_id as "roundId", person_id as "personId", side, has_handed_in as "hasHandedIn"
    from maturity_rater where round_id = any(${[...rounds]}::integer[])`
}

/** Adds raters; who is one already stays on their side. Returns who is new. */
export async function insertRaters(
  ctx: Ctx,
  round: number,
  raters: readonly Pick<RaterRow, 'personId' | 'side'>[],
): Promise<string[]> {
  const rows = await ctx.sql<{ id: string }[]>`
    insert into maturity_rater (round_id, person_id, side)
    select ${round}, person_id, side
    from unnest(${raters.map(each => each.personId)}::uuid[], ${raters.map(each => each.side)}::text[])
      as given (person_id, side)
    on conflict (round_id, person_id) do nothing
    returning person_id as id`
  return rows.map(({ id }) => id)
}
