import { itemBank } from '../../../domain/maturity/item-bank.js'
import type { Side } from '../../../domain/maturity/raters.js'
import type { Ctx } from '../../../platform/context.js'
import { givenPerson } from '../../../testing/given-person.js'
import { answerItem, handIn } from '../answer-item.js'
import { closeRound } from '../close-round.js'
import type { RoundAnswer } from '../maturity.js'
import { openRound } from '../open-round.js'
import { ownBallot } from '../own-ballot.js'

export interface GivenRater {
  id: string
  side: Side
  ctx: Ctx
}

/** So many people of the business, then of IT. */
export async function givenRaters(
  ctx: Ctx,
  counts: Readonly<Record<Side, number>>,
): Promise<GivenRater[]> {
  const raters: GivenRater[] = []
  for (const side of ['BUSINESS', 'IT'] as const)
    for (let count = 0; count < counts[side]; count++) {
      const { id, ctx: own } = await givenPerson(ctx, ['OWNER'])
      raters.push({ id, side, ctx: own })
    }
  return raters
}

/** A round that the chair opened for them. */
export async function givenOpen(chair: Ctx, raters: readonly GivenRater[]): Promise<RoundAnswer> {
  return openRound(chair, {
    title: 'How we work',
    closesOn: '2099-12-31',
    raters: raters.map(({ id, side }) => ({ person: id, side })),
  })
}

/** Somebody answers everything with 3, but what is named, and hands in. Null: cannot judge. */
export async function givenHandedIn(
  rater: Ctx,
  round: string,
  scores: Readonly<Record<string, number | null>> = {},
): Promise<void> {
  const answers = itemBank.map(({ code: item }) => {
    const score = item in scores ? (scores[item] ?? null) : 3
    return { item, score, evidence: score === null ? null : `Minutes about ${item}` }
  })
  const [one, ...others] = answers as [(typeof answers)[number], ...typeof answers]
  await answerItem(rater, { round, ...one })
  const { pseudonym } = await ownBallot(rater, Number(round))
  await rater.sql`
    insert into maturity_answer (pseudonym, item, score, evidence)
    select ${pseudonym}, item, score, evidence
    from json_to_recordset(${JSON.stringify(others)}::json)
      as given (item text, score smallint, evidence text)
    on conflict (pseudonym, item) do update set score = excluded.score, evidence = excluded.evidence`
  await handIn(rater, round)
}

/** A closed round: each rater gives what is told for their place. */
export async function givenClosed(
  chair: Ctx,
  raters: readonly GivenRater[],
  scoresOf: (
    rater: GivenRater,
    place: number,
  ) => Readonly<Record<string, number | null>> = () => ({}),
): Promise<RoundAnswer> {
  const { id } = await givenOpen(chair, raters)
  for (const [place, rater] of raters.entries())
    await givenHandedIn({ ...rater.ctx, now: chair.now }, id, scoresOf(rater, place))
  return closeRound(chair, id)
}
