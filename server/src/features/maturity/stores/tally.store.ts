import type { Side } from '../../../domain/maturity/raters.js'
import type { Tally } from '../../../domain/maturity/tally.js'
import type { Ctx } from '../../../platform/context.js'

export interface TallyRow {
  roundId: number
  item: string
  side: Side | 'ALL'
  scores: Tally
}

export interface EvidenceRow {
  roundId: number
  item: string
  link: string
}

/** What raters said, counted; the database holds no tally of fewer than five. */
export async function loadTallies(ctx: Ctx, rounds: readonly number[]): Promise<TallyRow[]> {
  return ctx.sql<TallyRow[]>`
    select round_id as "roundId", item, side, scores
    from maturity_tally where round_id = any(${[...rounds]}::integer[])`
}

/** What raters pointed at, in alphabetical order. */
export async function loadEvidence(ctx: Ctx, rounds: readonly number[]): Promise<EvidenceRow[]> {
  return ctx.sql<EvidenceRow[]>`
    select round_id as "roundId", item, link
    from maturity_evidence where round_id = any(${[...rounds]}::integer[])
    order by item, link`
}
