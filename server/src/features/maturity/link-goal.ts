import { localDateOf } from '../../domain/calendar/time-zone.js'
import type { Gate } from '../../domain/maturity/readiness.js'
import { actingPerson } from '../../platform/acting-person.js'
import type { Ctx } from '../../platform/context.js'
import { refuse } from '../../platform/refuse.js'
import { inTransaction } from '../../platform/transaction.js'
import { loadOrganisation } from '../directory/index.js'
import { readStrategyOn } from '../strategy/index.js'
import { checkText } from './check-text.js'
import { readGate } from './read-gate.js'
import { insertGoal } from './stores/ai-goal.store.js'

/**
 * Says which approved objective AI is to serve, with the reason. The link before stays on record.
 * @throws Invalid for an objective that is not in force today.
 */
export async function linkGoal(
  ctx: Ctx,
  { objective, reason }: { objective: string; reason: string },
): Promise<Gate> {
  ctx.demand('maturity.administer')
  const linkedBy = actingPerson(ctx)
  const said = checkText(reason, { argument: 'reason', longest: 600 })
  return inTransaction(ctx, async tx => {
    const { timeZone } = await loadOrganisation(tx)
    const { objectives } = await readStrategyOn(tx, { day: localDateOf(tx.now, timeZone) })
    if (!objectives.some(({ id }) => id === objective))
      throw refuse(
        'objective',
        'Only an objective that is approved and in force can be linked.',
        objectives.map(({ id, title }) => `${id} (${title})`),
      )
    await insertGoal(tx, { objectiveId: Number(objective), linkedBy, reason: said })
    return readGate(tx)
  })
}
