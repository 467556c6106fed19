import type { Side } from '../../../domain/maturity/raters.js'
import type { Ctx } from '../../../platform/context.js'

export interface BallotAnswer {
  item: string
  /** Null: cannot judge. */
  score: number | null
  evidence: string | null
}

/** What pseudonyms of an open round are made with; null once it ended. */
export async function loadSecret(ctx: Ctx, round: number): Promise<Buffer | null> {
  const [row] = await ctx.sql<{ secret: Buffer }[]>`
    select secret from maturity_round_key where round_id = ${round}`
  return row ? Buffer.from(row.secret) : null
}

/** The answers of one ballot. There is no other reader of answers: the end of a round tallies them. */
export async function loadBallot(
  ctx: Ctx,
  pseudonym: Buffer,
): Promise<{ isHandedIn: boolean; answers: BallotAnswer[] }> {
  const [ballot] = await ctx.sql<{ isHandedIn: boolean }[]>`
    select is_handed_in as "isHandedIn" from maturity_ballot where pseudonym = ${pseudonym}`
  const answers = await ctx.sql<BallotAnswer[]>`
    select item, score, evidence from maturity_answer where pseudonym = ${pseudonym}`
  return { isHandedIn: ballot?.isHandedIn ?? false, answers }
}

export async function saveAnswer(
  ctx: Ctx,
  ballot: { pseudonym: Buffer; round: number; side: Side },
  { item, score, evidence }: BallotAnswer,
): Promise<void> {
  const { pseudonym, round, side } = ballot
  await ctx.sql`
    insert into maturity_ballot (pseudonym, round_id, side) values (${pseudonym}, ${round}, ${side})
    on conflict (pseudonym) do nothing`
  await ctx.sql`
    insert into maturity_answer (pseudonym, item, score, evidence)
    values (${pseudonym}, ${item}, ${score}, ${evidence})
    on conflict (pseudonym, item) do update
    set score = excluded.score, evidence = excluded.evidence`
}

/** Fixes a ballot, and notes that its rater handed in. */
export async function updateHandedIn(
  ctx: Ctx,
  { pseudonym, round, personId }: { pseudonym: Buffer; round: number; personId: string },
): Promise<void> {
  await ctx.sql`update maturity_ballot set is_handed_in = true where pseudonym = ${pseudonym}`
  await ctx.sql`
    update maturity_rater set has_handed_in = true
    where round_id = ${round} and person_id = ${personId}`
}
