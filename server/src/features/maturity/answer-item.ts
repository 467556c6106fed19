import { itemBank, itemByCode } from '../../domain/maturity/item-bank.js'
import type { Ctx } from '../../platform/context.js'
import { Precondition } from '../../platform/errors.js'
import { refuse, unknownName } from '../../platform/refuse.js'
import { inTransaction } from '../../platform/transaction.js'
import { checkText } from './check-text.js'
import { chooseOpenRound } from './choose-round.js'
import type { RatingAnswer, SavedAnswer } from './maturity.js'
import { ownBallot } from './own-ballot.js'
import { openItems, readRating } from './read-rating.js'
import { loadBallot, saveAnswer, updateHandedIn } from './stores/ballot.store.js'

export interface ItemInput {
  round: string
  item: string
  /** 1…5; null: cannot judge. */
  score?: number | null
  /** A link or a reference; needed from 3 on, at the latest when handing in. */
  evidence?: string | null
}

const FIXED = 'Your assessment was handed in: it is fixed.'

/** Saves one's answer to one item, as often as wanted until it is handed in. */
export async function answerItem(ctx: Ctx, input: ItemInput): Promise<SavedAnswer> {
  ctx.demand('maturity.rate')
  const answer = checkAnswer(input)
  return inTransaction(ctx, async tx => {
    const round = await chooseOpenRound(tx, input.round, 'KEEP_OPEN')
    const ballot = await ownBallot(tx, round.id)
    if (ballot.hasHandedIn) throw new Precondition(FIXED)
    await saveAnswer(tx, ballot, answer)
    return { answer, open: openItems((await loadBallot(tx, ballot.pseudonym)).answers) }
  })
}

function checkAnswer({ item, score = null, evidence }: ItemInput) {
  const known = itemBank.map(({ code }) => code)
  if (!itemByCode(item)) throw unknownName('input.item', 'item', { sent: item, known })
  if (score !== null && !(Number.isInteger(score) && score >= 1 && score <= 5))
    throw refuse('input.score', 'A score is a whole number from 1 to 5.', ['1', '2', '3', '4', '5'])
  const isGiven = evidence != null && evidence.trim() !== ''
  const text = isGiven ? checkText(evidence, { argument: 'input.evidence', longest: 500 }) : null
  return { item, score, evidence: score === null ? null : text }
}

/**
 * Hands one's assessment in: from here on it is fixed, and counts when the round closes.
 * @throws Precondition where something is unanswered or lacks its evidence.
 */
export async function handIn(ctx: Ctx, id: string): Promise<RatingAnswer> {
  ctx.demand('maturity.rate')
  return inTransaction(ctx, async tx => {
    const round = await chooseOpenRound(tx, id, 'KEEP_OPEN')
    const ballot = await ownBallot(tx, round.id)
    if (ballot.hasHandedIn) throw new Precondition(FIXED)
    const open = openItems((await loadBallot(tx, ballot.pseudonym)).answers)
    if (open.length > 0)
      throw new Precondition(
        `Still without an answer, or without evidence from 3 on: ${open.join(', ')}.`,
      )
    await updateHandedIn(tx, ballot)
    return readRating(tx, id)
  })
}
