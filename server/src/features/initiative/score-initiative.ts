import { allCriteria, type Criterion, isScore } from '../../domain/initiative/scoring/criteria.js'
import { mayScore } from '../../domain/initiative/scoring/priority.js'
import { isOpen } from '../../domain/initiative/stage.js'
import type { Ctx } from '../../platform/context.js'
import { Conflict, Forbidden, NotFound, Precondition } from '../../platform/errors.js'
import { refuse } from '../../platform/refuse.js'
import { inTransaction } from '../../platform/transaction.js'
import { idOf } from './choose/choose-number.js'
import { actingPerson } from './hold-own.js'
import { readBook } from './read-book.js'
import { readScoring, type ScoringAnswer } from './read-scoring.js'
import { standingOf } from './standing.js'
import { closeRound, insertRound, insertSheet, loadRounds } from './stores/score.store.js'

/** Opens a round in which the committee scores. @throws Conflict where one is open already. */
export async function openScoringRound(ctx: Ctx): Promise<ScoringAnswer> {
  ctx.demand('initiative.round')
  const id = await insertRound(ctx, actingPerson(ctx))
  if (id === null) throw new Conflict('A scoring round is open already: close that one first.')
  return readScoring(ctx)
}

/** Closes a round: from here on everybody sees what was given. @throws Precondition where it is closed. */
export async function closeScoringRound(ctx: Ctx, id: string): Promise<ScoringAnswer> {
  ctx.demand('initiative.round')
  const closed = await closeRound(ctx, idOf(id, 'id'), actingPerson(ctx))
  if (closed === null) throw new Precondition('There is no open round of that number.')
  return readScoring(ctx)
}

export interface ScoreInput {
  initiative: string
  scores: readonly { criterion: Criterion; score: number }[]
}

/**
 * Gives one's scores for an initiative in the open round. They may be given anew until it is closed;
 * until then nobody else sees them.
 * @throws Forbidden for owner and sponsor, who abstain; Precondition where no round is open.
 */
export async function scoreInitiative(ctx: Ctx, input: ScoreInput): Promise<ScoringAnswer> {
  ctx.demand('initiative.score')
  const scorerId = actingPerson(ctx)
  const scores = chooseScores(input.scores)
  return inTransaction(ctx, async tx => {
    const open = (await loadRounds(tx, tx.now)).find(({ closedAt }) => closedAt === null)
    if (!open) throw new Precondition('No scoring round is open. The chair opens one.')
    const standing = standingOf(await readBook(tx, {}), idOf(input.initiative, 'initiative'))
    if (!standing) throw new NotFound('There is no such initiative.')
    if (!isOpen(standing.stage.stage))
      throw new Precondition('It is over: there is nothing to rank.')
    const { ownerId, sponsorId, version } = standing.newest
    if (!mayScore(scorerId, { owner: ownerId, sponsor: sponsorId }))
      throw new Forbidden('Owner and sponsor of an initiative abstain from scoring it.')
    await insertSheet(tx, {
      roundId: open.id,
      initiativeId: standing.id,
      version,
      scorerId,
      scores,
    })
    return readScoring(tx)
  })
}

function chooseScores(given: ScoreInput['scores']): Record<Criterion, number> {
  const scores = new Map(given.map(({ criterion, score }) => [criterion, score]))
  const missing = allCriteria.filter(criterion => !scores.has(criterion))
  if (missing.length > 0 || given.length !== allCriteria.length)
    throw refuse('scores', 'Each criterion is scored once.', allCriteria)
  if (given.some(({ score }) => !isScore(score)))
    throw refuse('scores', 'A score is a whole number from 0 to 5.', ['0', '1', '2', '3', '4', '5'])
  return Object.fromEntries(scores) as Record<Criterion, number>
}
