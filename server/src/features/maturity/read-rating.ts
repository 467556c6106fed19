import { itemBank } from '../../domain/maturity/item-bank.js'
import { EVIDENCE_FROM } from '../../domain/maturity/maturity-item.js'
import type { Ctx } from '../../platform/context.js'
import { chooseOpenRound } from './choose-round.js'
import type { RatingAnswer } from './maturity.js'
import { ownBallot } from './own-ballot.js'
import { readRound } from './read-rounds.js'
import { type BallotAnswer, loadBallot } from './stores/ballot.store.js'

/**
 * One's own assessment as far as it was filled in. That of nobody else can be read.
 * @throws NotFound; Precondition where the round is over; Forbidden for who was not asked.
 */
export async function readRating(ctx: Ctx, id: string): Promise<RatingAnswer> {
  ctx.demand('maturity.rate')
  const round = await chooseOpenRound(ctx, id)
  const { pseudonym, side } = await ownBallot(ctx, round.id)
  const { isHandedIn, answers } = await loadBallot(ctx, pseudonym)
  return {
    round: await readRound(ctx, id),
    side,
    isHandedIn,
    answers,
    items: itemBank,
    evidenceFrom: EVIDENCE_FROM,
    open: openItems(answers),
  }
}

/** Items without an answer, and those that lack the evidence which a score from 3 on needs. */
export function openItems(answers: readonly BallotAnswer[]): string[] {
  const given = new Map(answers.map(answer => [answer.item, answer]))
  return itemBank
    .filter(({ code }) => {
      const answer = given.get(code)
      return !answer || needsEvidence(answer)
    })
    .map(({ code }) => code)
}

const needsEvidence = ({ score, evidence }: BallotAnswer): boolean =>
  score !== null && score >= EVIDENCE_FROM && evidence === null
