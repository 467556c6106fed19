import { allCriteria, type Criterion } from '../../../domain/initiative/scoring/criteria.js'
import type { Ctx } from '../../../platform/context.js'
import { inTransaction } from '../../../platform/transaction.js'
import type { RoundRow, SheetRow } from '../initiative.js'

/** The id of the new round; null where one is open already. */
export async function insertRound(ctx: Ctx, openedBy: string): Promise<number | null> {
  const [row] = await ctx.sql<{ id: number }[]>`
    insert into scoring_round (opened_by, opened_at) values (${openedBy}, ${ctx.now})
    on conflict do nothing returning id`
  return row?.id ?? null
}

/** Null where the round is closed already, or there is none. */
export async function closeRound(ctx: Ctx, id: number, closedBy: string): Promise<number | null> {
  const [row] = await ctx.sql<{ id: number }[]>`
    update scoring_round set closed_by = ${closedBy}, closed_at = ${ctx.now}
    where id = ${id} and closed_at is null returning id`
  return row?.id ?? null
}

export interface NewSheet {
  roundId: number
  initiativeId: number
  version: number
  scorerId: string
  scores: Readonly<Record<Criterion, number>>
}

export async function insertSheet(ctx: Ctx, added: NewSheet): Promise<void> {
  const { roundId, initiativeId, version, scorerId, scores } = added
  const [sheet] = await ctx.sql<{ id: number }[]>`
    insert into score_sheet (round_id, initiative_id, version, scorer_id, given_at)
    values (${roundId}, ${initiativeId}, ${version}, ${scorerId}, ${ctx.now}) returning id::integer`
  for (const criterion of allCriteria)
    await ctx.sql`
      insert into initiative_score (sheet_id, criterion, score)
      values (${sheet?.id ?? 0}, ${criterion}, ${scores[criterion]})`
}

/** Rounds as known at an instant, oldest first: one that was closed later was open then. */
export const loadRounds = (ctx: Ctx, knownAt: Date): Promise<RoundRow[]> =>
  ctx.sql<RoundRow[]>`
    select id, opened_by as "openedBy", opened_at as "openedAt",
      case when closed_at <= ${knownAt} then closed_by end as "closedBy",
      case when closed_at <= ${knownAt} then closed_at end as "closedAt"
    from scoring_round where opened_at <= ${knownAt} order by id`

/**
 * Who gave a sheet, as known at an instant: the last one of each scorer in each round. What stands on
 * it comes with it only for rounds that were closed by then, and to whoever gave it. The only reader
 * of scores.
 */
export function loadSheets(ctx: Ctx, knownAt: Date, viewer: string | null): Promise<SheetRow[]> {
  return inTransaction(ctx, async tx => {
    await tx.sql`select set_config('steerboard.person', ${viewer ?? ''}, true)`
    return tx.sql<SheetRow[]>`
      select newest.*, (
          select json_object_agg(c.criterion, c.score) from initiative_score c
          where c.sheet_id = newest.id
            and (newest."isRevealed" or newest."scorerId" = ${viewer}::uuid)) as scores
      from (
        select distinct on (s.round_id, s.initiative_id, s.scorer_id) s.id,
          s.round_id as "roundId", s.initiative_id as "initiativeId", s.version,
          s.scorer_id as "scorerId", s.given_at as "givenAt",
          coalesce(r.closed_at <= ${knownAt}, false) as "isRevealed"
        from score_sheet s join scoring_round r on r.id = s.round_id
        where s.given_at <= ${knownAt}
        order by s.round_id, s.initiative_id, s.scorer_id, s.id desc) newest
      order by newest."roundId", newest."initiativeId", newest.id`
  })
}
