import { actingPerson } from '../../platform/acting-person.js'
import type { Ctx } from '../../platform/context.js'
import { NotFound } from '../../platform/errors.js'
import { inTransaction } from '../../platform/transaction.js'
import { loadDirectory } from '../directory/index.js'
import type { BaselineRow } from './baseline.js'
import { endBaseline, loadBaselines } from './baseline.store.js'
import { checkText } from './check-text.js'
import { chooseNotedScope } from './noted-scope.js'

/**
 * Takes back the start of a usual range: the one before holds again. Who did it, when and why is kept.
 * @throws NotFound where it is not in force.
 */
export async function withdrawBaseline(
  ctx: Ctx,
  { id, reason }: { id: number; reason: string },
): Promise<BaselineRow> {
  ctx.demand('baseline.decide')
  const personId = actingPerson(ctx)
  const why = checkText('reason', reason)
  return inTransaction(ctx, async tx => {
    const found = (await loadBaselines(tx, null)).find(row => row.id === id)
    if (!found) throw new NotFound('There is no such usual range in force.')
    const { place } = chooseNotedScope(await loadDirectory(tx), found.scope)
    tx.demand('baseline.decide', place)
    if (await endBaseline(tx, { id, reason: why, personId })) return found
    throw new NotFound('There is no such usual range in force.')
  })
}
