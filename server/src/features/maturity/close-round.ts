import { turnoutFaults } from '../../domain/maturity/raters.js'
import { actingPerson } from '../../platform/acting-person.js'
import type { Ctx } from '../../platform/context.js'
import { Precondition } from '../../platform/errors.js'
import { inTransaction } from '../../platform/transaction.js'
import { checkText } from './check-text.js'
import { chooseOpenRound } from './choose-round.js'
import type { RoundAnswer } from './maturity.js'
import { readRound, turnoutOf } from './read-rounds.js'
import { loadRaters, updateEnded } from './stores/round.store.js'

/**
 * Closes a round: what was handed in is counted, and the answers themselves are deleted.
 * @throws Precondition with fewer than five raters, or none of one side.
 */
export async function closeRound(ctx: Ctx, id: string): Promise<RoundAnswer> {
  ctx.demand('maturity.administer')
  const endedBy = actingPerson(ctx)
  return inTransaction(ctx, async tx => {
    const round = await chooseOpenRound(tx, id, 'CHANGE')
    const faults = turnoutFaults(turnoutOf(await loadRaters(tx, [round.id])))
    if (faults.length > 0) throw new Precondition(faults.join(' '))
    await updateEnded(tx, { id: round.id, state: 'CLOSED', endedBy, reason: null })
    return readRound(tx, id)
  })
}

/** Gives a round up, with the reason; its answers are deleted and nothing is shown. */
export async function cancelRound(
  ctx: Ctx,
  { round: id, reason }: { round: string; reason: string },
): Promise<RoundAnswer> {
  ctx.demand('maturity.administer')
  const endedBy = actingPerson(ctx)
  const said = checkText(reason, { argument: 'reason', longest: 600 })
  return inTransaction(ctx, async tx => {
    const round = await chooseOpenRound(tx, id, 'CHANGE')
    await updateEnded(tx, { id: round.id, state: 'CANCELLED', endedBy, reason: said })
    return readRound(tx, id)
  })
}
