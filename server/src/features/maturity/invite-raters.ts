import { dayInWords } from '../../domain/calendar/period-label.js'
import type { Ctx } from '../../platform/context.js'
import { refuse } from '../../platform/refuse.js'
import { inTransaction } from '../../platform/transaction.js'
import { notify } from '../notification/index.js'
import { checkRaters, type RaterInput } from './check-raters.js'
import { chooseOpenRound } from './choose-round.js'
import type { RoundAnswer } from './maturity.js'
import { readRound } from './read-rounds.js'
import { insertRaters, type RoundRow } from './stores/round.store.js'

/** Asks further people while a round is open. Who was asked before stays on their side. */
export async function inviteRaters(
  ctx: Ctx,
  input: { round: string; raters: readonly RaterInput[] },
): Promise<RoundAnswer> {
  ctx.demand('maturity.administer')
  if (input.raters.length === 0)
    throw refuse('input.raters', 'Name whom to ask.', ['at least one person'])
  return inTransaction(ctx, async tx => {
    const round = await chooseOpenRound(tx, input.round, 'CHANGE')
    await checkRaters(tx, input.raters)
    await inviteAll(tx, round, input.raters)
    return readRound(tx, input.round)
  })
}

/** Adds the raters and tells those who are new. */
export async function inviteAll(
  tx: Ctx,
  { id, title, closesOn }: Pick<RoundRow, 'id' | 'title' | 'closesOn'>,
  raters: readonly RaterInput[],
): Promise<void> {
  const people = raters.map(({ person, side }) => ({ personId: person, side }))
  for (const person of await insertRaters(tx, id, people))
    await notify(tx, {
      topic: 'maturity.asked',
      severity: 'INFO',
      subject: `Your assessment is asked for: ${title}`,
      sentences: [
        'Twenty-eight statements about how we work, in about ten minutes; you can stop and go on later.',
        `Please hand it in by ${dayInWords(closesOn)}. Nobody sees who answered what, and no figure is made of fewer than five people.`,
      ],
      link: `/maturity/rate/${id}`,
      recipients: { people: [person] },
      dedupeKey: `maturity/${id}/asked/${person}`,
      needsAction: true,
    })
}
